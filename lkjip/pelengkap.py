"""`lkjip pelengkap`: scripts by which a shell completes commands and options, and the words that it then asks for."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

from lkjip.output.formats import FORMATS
from lkjip.pilihan import PAPERS, TABLE_FORMATS
from lkjip.source.names import suggestion

DONE, COULD_NOT_RUN = 0, 2
_ASKED = "lkjip pelengkap --saran"

_BASH = f"""\
# Pelengkap lkjip untuk bash. Tulis baris ini di ~/.bashrc, lalu buka terminal baru:
#   eval "$(lkjip pelengkap bash)"
_lkjip_lengkapi() {{
    local IFS=$'\\n'
    COMPREPLY=($({_ASKED} -- "${{COMP_WORDS[@]:1:COMP_CWORD}}" 2>/dev/null))
}}
complete -o bashdefault -o default -F _lkjip_lengkapi lkjip
"""
_ZSH = f"""\
# Pelengkap lkjip untuk zsh. Tulis baris ini di ~/.zshrc sesudah compinit, lalu buka terminal baru:
#   eval "$(lkjip pelengkap zsh)"
_lkjip() {{
    local -a saran
    saran=("${{(@f)$({_ASKED} -- "${{(@)words[2,CURRENT]}}" 2>/dev/null)}}")
    if [[ -n "${{saran[1]}}" ]]; then compadd -M 'm:{{a-z}}={{A-Z}}' -- $saran; else _files; fi
}}
compdef _lkjip lkjip
"""
_FISH = f"""\
# Pelengkap lkjip untuk fish. Simpan sekali, lalu buka terminal baru:
#   lkjip pelengkap fish > ~/.config/fish/completions/lkjip.fish
function __lkjip_saran
    set -l saran ({_ASKED} -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)
    if test -n "$saran[1]"; printf '%s\n' $saran; else; __fish_complete_path (commandline -ct); end
end
complete -c lkjip -f -a '(__lkjip_saran)'
"""
_POWERSHELL = f"""\
# Pelengkap lkjip untuk PowerShell. Tulis baris ini di berkas $PROFILE, lalu buka jendela baru:
#   lkjip pelengkap powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName lkjip -ScriptBlock {{
    param($kata, $perintah, $letak)
    $isi = @($perintah.CommandElements | Select-Object -Skip 1 |
        Where-Object {{ $_.Extent.StartOffset -lt $letak }} | ForEach-Object {{ $_.ToString() }})
    if ($kata -eq '') {{ $saran = {_ASKED} --baru -- @isi 2>$null }} else {{ $saran = {_ASKED} -- @isi 2>$null }}
    $saran | ForEach-Object {{
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }}
}}
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}

_SEVERITIES = ("error", "warning", "info")
_VALUES = {"--format": FORMATS, "--kertas": PAPERS, "--fail-on": _SEVERITIES}


def print_script(shell: str) -> int:
    """Print the script for a shell; the exit code (0, or 2 for an unknown one)."""
    if script := SCRIPTS.get(shell.lower()):
        print(script, end="")
        return DONE
    which = f"{shell} tidak dikenal" if shell else "sebut shellnya"
    print(f"lkjip: {which}; {suggestion(shell, SCRIPTS, '', 0.6)}", file=sys.stderr)
    return COULD_NOT_RUN


def print_words(root: Any, typed: list[str]) -> int:
    """Print what may stand for the last of the typed words, one a line; nothing where a file may."""
    print("\n".join(words(root, typed)))
    return DONE


def words(root: Any, typed: list[str]) -> list[str]:
    """What may stand for the last of the words typed after `lkjip`; `root` is the whole command line."""
    *before, begun = typed or [""]
    command, path, waiting = _walked(root, before)
    if waiting:
        known: Iterable[str] = _values(waiting, path)
    elif begun.startswith("-"):
        known = [*(name for param in command.params for name in _names(param)), "--help"]
    elif subcommands := getattr(command, "commands", None):
        known = list(subcommands)
    else:
        known = _OF_COMMAND.get(" ".join(path), tuple)()
    return [word for word in dict.fromkeys(known) if word.lower().startswith(begun.lower())]


def _walked(root: Any, before: list[str]) -> tuple[Any, list[str], str]:
    """The command that the words before lead to, its path, and the option that waits for its value."""
    command, path, waiting = root, list[str](), ""
    for word in before:
        if waiting:
            waiting = ""
        elif word.startswith("-"):
            takes = [param for param in command.params if word in _names(param) and not param.is_flag]
            waiting = max(_names(takes[0]), key=len) if takes else ""
        elif word in getattr(command, "commands", {}):
            command, path = command.commands[word], [*path, word]
    return command, path, waiting


def _names(param: Any) -> list[str]:
    return [name for name in param.opts if name.startswith("-")] if param.param_type_name == "option" else []


def _values(option: str, path: list[str]) -> Iterable[str]:
    if option == "--format" and path == ["cari"]:
        return TABLE_FORMATS
    return _documents() if option == "--dokumen" else _VALUES.get(option, ())


def _documents() -> list[str]:
    from lkjip.report.dokumen import SEMUA

    return [*(kind.nama for kind in SEMUA), "semua"]


def _codes() -> list[str]:
    from lkjip.semua_kode import semua_kode

    return list(semua_kode())


def _parts() -> list[str]:
    from lkjip.skema.bagian import names

    return names()


_OF_COMMAND: dict[str, Callable[[], Iterable[str]]] = {
    "explain": _codes,
    "skema": _parts,
    "pelengkap": lambda: SCRIPTS,
    "template nama": _documents,
}
