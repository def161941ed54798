"""Help and usage errors of the command line in Indonesian."""

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

HELP = "Tampilkan bantuan ini lalu selesai."
OPTIONS = "[OPSI]"
SUBCOMMAND = "PERINTAH [ARGUMEN]..."


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

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Examples and exit codes, as `lkjip/data/bantuan.yaml` has them."""
        said = _told().get(_command(ctx) or ctx.command.name)
        if said:
            with formatter.section("Contoh"):
                for line in said["contoh"]:
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")
            codes = said.get("kode", {}).items()
            _write_section(formatter, "Kode keluar", [(str(code), text) for code, text in codes])

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments and options under Indonesian headings; a group lists its commands too."""
        params = [one for one in self.get_params(ctx) if not getattr(one, "hidden", False)]  # type: ignore[attr-defined]  # from the command class beside it
        _write_section(formatter, "Argumen", [_record(param) for param in params if _is_argument(param)])
        _write_section(formatter, "Opsi", [_record(param) for param in params if not _is_argument(param)])
        if isinstance(self, TyperGroup):
            names = self.list_commands(ctx)
            found = [(name, self.get_command(ctx, name)) for name in names]
            _write_section(formatter, "Perintah", [(name, one.get_short_help_str(200)) for name, one in found if one])


def _command(ctx: Any) -> str:
    """The command's own name, a group's before it: `template salin`."""
    above = _command(ctx.parent) if ctx.parent else ""
    return f"{above} {ctx.info_name}".strip() if ctx.parent else ""


def _told() -> dict[str, Any]:
    """What the help of every command adds; read only by who asks for help."""
    from lkjip.source.bawaan import DATA
    from lkjip.source.events import plain_data

    data, _ = plain_data((DATA / "bantuan.yaml").read_text("utf-8"), "bantuan.yaml")
    return dict(data)


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


class IndonesianCommand(_Indonesian, TyperCommand):
    """A command with Indonesian help."""


class IndonesianGroup(_Indonesian, TyperGroup):
    """A group of commands with Indonesian help."""


USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]  # click's UsageError, wherever typer keeps its click


class WrongValue(typer.BadParameter):
    """A value of an option or argument that cannot be used; its message is Indonesian already."""


def usage_message(fault: Any) -> str:
    """What is wrong with the command line, in one Indonesian sentence."""
    said = _usage_message(fault)
    ctx = getattr(fault, "ctx", None)
    command = _command(ctx) if ctx else ""
    return f"{said} (lihat lkjip {command} --help)".replace("  ", " ")


def _usage_message(fault: Any) -> str:
    kind, text, option = type(fault).__name__, str(getattr(fault, "message", fault)), getattr(fault, "option_name", "")
    param = getattr(fault, "param", None)
    if isinstance(fault, WrongValue):
        return text
    if kind == "MissingParameter":
        return f"{_metavar(param) if param else 'argumen yang wajib'} belum diberikan"
    if kind == "NoSuchOption":
        return f"opsi {option} tidak dikenal{_meant(getattr(fault, 'possibilities', None))}"
    if kind == "BadOptionUsage":
        return f"opsi {option} " + ("tidak memakai nilai" if "not take" in text else "memerlukan nilai")
    return _general(text, getattr(fault, "ctx", None))


def _meant(names: Any) -> str:
    """Which known names may have been meant."""
    alike = [str(name) for name in names or ()]
    return f"; mungkin maksud Anda {' atau '.join(alike)}" if alike else ""


def _general(message: str, ctx: Any) -> str:
    """What click says in English only, told by how it begins."""
    if message.startswith("No such command"):
        name = re.search(r"'([^']*)'", message)
        typed = name[1] if name else ""
        return f"perintah {typed} tidak dikenal{_meant(_near_commands(typed, ctx))}"
    if message.startswith("Missing command"):
        return "perintah belum disebut"
    if message.startswith("Got unexpected extra argument"):
        return "ada argumen yang berlebih: " + message.partition(" (")[2].removesuffix(")")
    return f"argumen atau opsi tidak dapat dipakai: {message}"


def _near_commands(typed: str, ctx: Any) -> list[str]:
    from lkjip.source.names import near  # for a mistake only

    known = ctx.command.list_commands(ctx) if ctx and hasattr(ctx.command, "list_commands") else []
    return near(typed, known)
