"""Warnings that are right and stay."""

from lkjip.model.values import Data, Teks


class Abaikan(Data):
    """A warning that is right and stays: its code, the place it is about (`pk.1.sasaran.t2`), and why it stays."""

    kode: Teks
    di: Teks
    alasan: Teks
