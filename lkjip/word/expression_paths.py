"""What an expression is called where it is only names and what is asked of them: `bab3.riwayat[0].nama`."""

from __future__ import annotations

from jinja2 import nodes


def path_of(node: nodes.Node | None) -> str:
    """`bab3.riwayat[0].nama` for names and what is asked of them; nothing for other expressions."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        owner = path_of(node.node)
        return f"{owner}.{node.attr}" if owner else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        owner, key = path_of(node.node), node.arg.value
        return "" if not owner else f"{owner}.{key}" if isinstance(key, str) else f"{owner}[{key}]"
    return ""


def paths_in(node: nodes.Node) -> set[str]:
    """The whole paths that an expression mentions."""
    path = path_of(node)
    if path:
        return {path}
    return {found for child in node.iter_child_nodes() for found in paths_in(child)}


def with_prefixes(paths: set[str]) -> set[str]:
    """The paths, and all that they go through: `a.b.c` goes through `a.b`."""
    return {".".join(path.split(".")[:end]) for path in paths for end in range(1, path.count(".") + 2)}
