"""Help and usage errors of the command line in Indonesian."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

HELP = "Tampilkan bantuan ini lalu selesai."
OPTIONS = "[OPSI]"


class _Indonesian:
    """What commands and groups share: the words around their help."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """`Pemakaian: lkjip build [OPSI] BERKAS`."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]  # from the command class beside it
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Pemakaian: ")

    def get_help_option(self, ctx: Any) -> Any:
        """The --help option, described in Indonesian."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # from the command class beside it
        if option is not None:
            option.help = HELP
        return option

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments and options under Indonesian headings; a group lists its commands too."""
        records: dict[str, list[tuple[str, str]]] = {"Argumen": [], "Opsi": []}
        for param in self.get_params(ctx):  # type: ignore[attr-defined]  # from the command class beside it
            record = param.get_help_record(ctx)
            if record is not None:
                records["Argumen" if param.param_type_name == "argument" else "Opsi"].append(record)
        for heading, rows in records.items():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
        _write_commands(self, ctx, formatter)


def _write_commands(command: Any, ctx: Any, formatter: Any) -> None:
    if not isinstance(command, TyperGroup):
        return
    names = command.list_commands(ctx)
    rows = [(name, found.get_short_help_str(90)) for name in names if (found := command.get_command(ctx, name))]
    with formatter.section("Perintah"):
        formatter.write_dl(rows)


class IndonesianCommand(_Indonesian, TyperCommand):
    """A command with Indonesian help."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{**settings, "options_metavar": OPTIONS})


class IndonesianGroup(_Indonesian, TyperGroup):
    """A group of commands with Indonesian help."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        metavars = {"options_metavar": OPTIONS, "subcommand_metavar": "PERINTAH [ARGUMEN]..."}
        super().__init__(*args, **{**settings, **metavars})


USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]  # click's UsageError, wherever typer keeps its click


def usage_message(fault: Any) -> str:
    """What is wrong with the command line, in one Indonesian sentence."""
    kind = type(fault).__name__
    param = getattr(fault, "param", None)
    named = param.make_metavar(fault.ctx) if kind == "MissingParameter" and param is not None and fault.ctx else ""
    messages = {
        "MissingParameter": f"argumen {named or 'yang wajib'} belum diberikan",
        "NoSuchOption": f"opsi {getattr(fault, 'option_name', '')} tidak dikenal",
        "BadOptionUsage": f"opsi {getattr(fault, 'option_name', '')} memerlukan nilai",
        "UsageError": _general(str(getattr(fault, "message", fault))),
        "NoSuchCommand": _general(str(getattr(fault, "message", fault))),
    }
    return messages.get(kind, "argumen atau opsi tidak dapat dipakai: " + str(getattr(fault, "message", fault)))


def _general(message: str) -> str:
    if message.startswith("No such command"):
        return "perintah tidak dikenal: " + message.removeprefix("No such command").strip(" .")
    if message.startswith("Missing command"):
        return "perintah belum disebut"
    if message.startswith("Got unexpected extra argument"):
        return "ada argumen yang berlebih: " + message.partition("(")[2].rstrip(").")
    return message
