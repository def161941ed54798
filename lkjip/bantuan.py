"""Help and usage errors of the command line in Indonesian."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

HELP = "Tampilkan bantuan ini lalu selesai."
OPTIONS = "[OPSI]"
_COLUMN = 44  # of the remarks behind examples
SUBCOMMAND = "PERINTAH [ARGUMEN]..."
EXIT_CODES = (("0", "berhasil"), ("1", "ada temuan"), ("2", "tidak dapat dijalankan"), ("130", "dihentikan"))


class _AsTyped:
    """Texts and flags need no conversion. typer would compile a pydantic validator for each of them."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002  # as typer calls it
        """The value, or the values as a list."""
        return list(value) if isinstance(value, tuple) else value


class _Indonesian:
    """What commands and groups share: the words around their help, put together without typer's own, which change."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As typer does it, except that texts are taken as they are typed, and flags as they are given."""
        for param in self.get_params(ctx):  # type: ignore[attr-defined]  # from the command class beside it
            annotation = getattr(getattr(param, "type_descriptor", None), "annotation", None)
            if annotation in (str, list[str], bool) and hasattr(param, "_runtime_param"):
                param._runtime_param = _AsTyped()
        return super().parse_args(ctx, args)  # type: ignore[misc]  # from the command class beside it

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """`Pemakaian: lkjip build [OPSI] BERKAS`."""
        params = self.get_params(ctx)  # type: ignore[attr-defined]  # from the command class beside it
        pieces = [OPTIONS, *(_metavar(param) for param in params if _is_argument(param))]
        if isinstance(self, TyperGroup):
            pieces.append(SUBCOMMAND)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Pemakaian: ")

    def get_help_option(self, ctx: Any) -> Any:
        """The --help option, described in Indonesian."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # from the command class beside it
        if option is not None:
            option.help = HELP
        return option

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments and options under Indonesian headings; a group lists its commands too."""
        params = [one for one in self.get_params(ctx) if not getattr(one, "hidden", False)]  # type: ignore[attr-defined]  # from the command class beside it
        _write_section(formatter, "Argumen", [_record(param) for param in params if _is_argument(param)])
        _write_section(formatter, "Opsi", [_record(param) for param in params if not _is_argument(param)])
        if isinstance(self, TyperGroup):
            names = self.list_commands(ctx)
            found = [(name, self.get_command(ctx, name)) for name in names]
            _write_section(formatter, "Perintah", [(name, one.get_short_help_str(200)) for name, one in found if one])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Examples and exit codes of a command; of the whole, where to read on."""
        from lkjip.contoh_perintah import CONTOH

        if found := CONTOH.get(_path(ctx)):
            _write_lines(formatter, "Contoh", _examples(found.baris))
            _write_lines(formatter, "Kode keluar", _codes(found.kode))
        elif isinstance(self, TyperGroup):
            formatter.write_paragraph()
            formatter.write_text(f"{ctx.command_path} PERINTAH --help menjelaskan satu perintah beserta contohnya.")
            _write_lines(formatter, "Kode keluar", _codes(EXIT_CODES))


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _metavar(param: Any) -> str:
    return str(param.metavar or param.name.upper())


def _record(param: Any) -> tuple[str, str]:
    if _is_argument(param):
        return _metavar(param), param.help or ""
    names = ", ".join(sorted(param.opts, key=len))
    return (names if param.is_flag else f"{names} {_metavar(param)}"), param.help or ""


def _write_section(formatter: Any, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


def _path(ctx: Any) -> str:
    """The command as it is typed after `lkjip`: `template salin`."""
    names = []
    while ctx.parent is not None:
        names.append(ctx.info_name)
        ctx = ctx.parent
    return " ".join(reversed(names))


def _examples(lines: Iterable[tuple[str, str]]) -> list[str]:
    """What is typed, and behind it as a remark what it is for, in one column where the line is short."""
    return [f"{typed:<{_COLUMN}}  # {purpose}" if purpose else typed for typed, purpose in lines]


def _codes(codes: Sequence[tuple[str, str]]) -> list[str]:
    widest = max(len(code) for code, _ in codes)
    return [f"{code:<{widest}}  {meaning}" for code, meaning in codes]


def _write_lines(formatter: Any, heading: str, lines: list[str]) -> None:
    """Lines under a heading, each on its own and never broken, so that an example can be copied."""
    with formatter.section(heading):
        for line in lines:
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")


class IndonesianCommand(_Indonesian, TyperCommand):
    """A command with Indonesian help."""


class IndonesianGroup(_Indonesian, TyperGroup):
    """A group of commands with Indonesian help."""


USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]  # click's UsageError, wherever typer keeps its click


class WrongValue(typer.BadParameter):
    """A value of an option or argument that cannot be used; its message is Indonesian already."""


def usage_message(fault: Any) -> str:
    """What is wrong with the command line, in one Indonesian sentence."""
    kind, text, option = type(fault).__name__, str(getattr(fault, "message", fault)), getattr(fault, "option_name", "")
    param = getattr(fault, "param", None)
    if isinstance(fault, WrongValue):
        return text
    if kind == "MissingParameter":
        return f"{_metavar(param) if param else 'argumen yang wajib'} belum diberikan"
    if kind == "NoSuchOption":
        return f"opsi {option} tidak dikenal"
    if kind == "BadOptionUsage":
        return f"opsi {option} " + ("tidak memakai nilai" if "not take" in text else "memerlukan nilai")
    return _general(text)


def _general(message: str) -> str:
    """What click says in English only, told by how it begins."""
    if message.startswith("No such command"):
        name = re.search(r"'([^']*)'", message)
        return f"perintah {name[1] if name else ''} tidak dikenal"
    if message.startswith("Missing command"):
        return "perintah belum disebut"
    if message.startswith("Got unexpected extra argument"):
        return "ada argumen yang berlebih: " + message.partition(" (")[2].removesuffix(")")
    return f"argumen atau opsi tidak dapat dipakai: {message}"
