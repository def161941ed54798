"""Whether the tags of one part ask only for what the report has: read in their order, with the blocks around each."""

from __future__ import annotations

from collections import Counter

from jinja2 import TemplateSyntaxError, nodes

from lkjip.diagnostics import Diagnostic, Location
from lkjip.shapes import ANYTHING, TEXT, Anything, Few, Many, Maybe, Plain, Record, Shape, common
from lkjip.word.environment import environment
from lkjip.word.expression_paths import path_of, paths_in, with_prefixes
from lkjip.word.expressions import Expressions
from lkjip.word.fault_texts import Fault, Texts
from lkjip.word.lift import ENDINGS, opens_block
from lkjip.word.scopes import LOOP, Frame, Scope
from lkjip.word.syntax import alone
from lkjip.word.tags import Tag, names_of

_DEFINED = ("defined", "undefined")
_MACRO_NAMES = ("caller", "varargs", "kwargs")


class NameCheck:
    """Reads the tags of one part; blocks that do not fit together are somebody else's finding, and do not stop it."""

    def __init__(self, template: str, tags: list[Tag], names: Record) -> None:
        self._template, self._tags = template, tags
        self._environment = environment()
        self._scope = Scope(names)
        self._loops: dict[str, str] = {}
        self._texts = Texts(names, self._loops)
        self._expressions = Expressions(self._scope, self._texts, self._report)
        self._tag = Tag("", "", "")
        self._found: list[tuple[Fault, Tag]] = []
        self._starts: list[int] = []  # for every open block, how many faults there were before it

    def findings(self) -> list[Diagnostic]:
        """All faults, each place once."""
        trees = [(tag, self._tree(tag)) for tag in self._tags]
        for tag, tree in trees:
            self._note_loop(tag, tree)
        for tag, tree in trees:
            self._tag = tag
            self._read(tag, tree)
        repeated = Counter(fault.message for fault, _ in self._found if not fault.is_error)
        found = [self._finding(fault, tag) for fault, tag in self._found if fault.is_error]
        for fault, tag in self._found:
            if times := repeated.pop(fault.message, 0):  # a warning stands once, at the first of its places
                found.append(self._finding(fault, tag, f" dan {times - 1} tempat lain" if times > 1 else ""))
        return list(dict.fromkeys(found))

    def _finding(self, fault: Fault, tag: Tag, more: str = "") -> Diagnostic:
        place = Location(self._template, spot=tag.place)
        return Diagnostic(fault.code, fault.severity, f"{fault.message}, di `{tag}`{more}", place, fault.hint)

    def _report(self, fault: Fault) -> None:
        self._found.append((fault, self._tag))

    def _tree(self, tag: Tag) -> nodes.Node | None:
        """What the tag says; None where it says nothing, or where it cannot be read, which the compiler reports."""
        try:
            body = self._environment.parse(alone(tag)).body
        except TemplateSyntaxError:
            return None
        return body[0] if body else None

    def _note_loop(self, tag: Tag, tree: nodes.Node | None) -> None:
        if isinstance(tree, nodes.For):
            for name in tree.target.find_all(nodes.Name) if not isinstance(tree.target, nodes.Name) else [tree.target]:
                self._loops.setdefault(name.name, str(tag))

    # One tag after the other

    def _read(self, tag: Tag, tree: nodes.Node | None) -> None:
        if tag.word in ENDINGS.values():
            self._close(tag.word.removeprefix("end"))
        elif tag.word == "else":
            self._otherwise()
        elif tag.word == "elif" and isinstance(tree, nodes.If):
            self._ask(tree.test, self._innermost("if"))
        elif tag.word == "vm" and not tag.rest:
            self._expressions.shape(nodes.Name("loop", "load"))
        elif tag.opener == "{%" and opens_block(tag):
            self._open(tag, tree)
        elif isinstance(tree, nodes.Output):
            self._print(tree, is_printed=tag.opener == "{{")
        elif isinstance(tree, nodes.Assign):
            self._bind(tree.target, self._known(self._expressions.shape(tree.node), path_of(tree.node)))
        elif tree is not None:
            self._expressions.shape(tree)

    def _print(self, tree: nodes.Output, is_printed: bool) -> None:
        for node in tree.nodes:
            shape = self._there(self._expressions.shape(node), path_of(node))
            fault = self._texts.unprintable(shape) if is_printed else None
            if fault:
                self._report(fault)

    def _open(self, tag: Tag, tree: nodes.Node | None) -> None:
        self._starts.append(len(self._found))
        frame = Frame(tag)
        if isinstance(tree, nodes.For):
            item = self._item(tree.iter)
            frame.asked = with_prefixes(paths_in(tree.iter))
            self._scope.open(frame)
            self._bind(tree.target, item, path_of(tree.iter))
            self._expressions.shape(tree.test)
            frame.names["loop"] = LOOP
            return
        if isinstance(tree, nodes.Macro | nodes.CallBlock):
            self._open_macro(tree, frame)
        elif isinstance(tree, nodes.With):
            values = [self._expressions.shape(value) for value in tree.values]
            self._scope.open(frame)
            for target, value in zip(tree.targets, values, strict=True):
                self._bind(target, value)
        else:
            if isinstance(tree, nodes.AssignBlock):
                self._bind(tree.target, ANYTHING)
            self._scope.open(frame)
            self._enter(tag, tree, frame)

    def _enter(self, tag: Tag, tree: nodes.Node | None, frame: Frame) -> None:
        if isinstance(tree, nodes.If):
            self._ask(tree.test, frame)
        elif isinstance(tree, nodes.FilterBlock):
            self._expressions.shape(tree.filter)
        elif tree is None:  # it cannot be read; what it seems to name is known all the same
            frame.names |= dict.fromkeys((*names_of(tag), "loop"), ANYTHING)

    def _open_macro(self, tree: nodes.Macro | nodes.CallBlock, frame: Frame) -> None:
        if isinstance(tree, nodes.Macro):
            self._scope.bind(tree.name, ANYTHING)
        else:
            self._expressions.shape(tree.call)
        for value in tree.defaults:
            self._expressions.shape(value)
        self._scope.open(frame)
        frame.names |= dict.fromkeys((*_MACRO_NAMES, *(argument.name for argument in tree.args)), ANYTHING)

    def _ask(self, test: nodes.Node, frame: Frame | None) -> None:
        """Read a condition; what it mentions is known to be there in its block."""
        asked = paths_in(test)
        tests = [test, *test.find_all(nodes.Test)]
        defined = {path_of(node.node) for node in tests if isinstance(node, nodes.Test) and node.name in _DEFINED}
        before = frame.asked if frame else set()
        if frame:
            frame.asked, frame.defined = before | asked, frame.defined | (defined - {""})
        self._expressions.shape(test)
        if frame:
            frame.asked = before | with_prefixes(asked)

    def _otherwise(self) -> None:
        """`else`: of an `if` it knows what the condition asked about; of a `for` it has no item."""
        frame = next((frame for frame in reversed(self._scope.frames) if frame.word in ("if", "for")), None)
        if frame and frame.word == "for":
            frame.names.clear()
            frame.asked.clear()

    def _innermost(self, word: str) -> Frame | None:
        return next((frame for frame in reversed(self._scope.frames) if frame.word == word), None)

    def _close(self, word: str) -> None:
        depth = len(self._scope.frames)
        if self._scope.close(word):
            del self._starts[len(self._scope.frames) - 1 :]
        elif word == "for" and depth:
            self._forgive()

    def _forgive(self) -> None:
        """A loop's end without its start: names that only that loop would give are not faults of their own."""
        start = self._starts[-1] if self._starts else 0
        kept = [(fault, tag) for fault, tag in self._found[start:] if not self._is_of_lost_loop(fault)]
        self._found[start:] = kept

    def _is_of_lost_loop(self, fault: Fault) -> bool:
        return bool(fault.name) and (fault.name in self._loops or not fault.is_alike)

    # What loops and `set` give

    def _item(self, node: nodes.Node) -> Shape:
        path = path_of(node)
        shape = self._there(self._expressions.shape(node), path)
        if isinstance(shape, Many):
            return shape.item
        if isinstance(shape, Few):
            return common(*shape.items)
        if not isinstance(shape, Anything | Record) and (path or shape != TEXT):
            self._report(self._texts.no_list(path, shape))
        return TEXT if shape == TEXT else ANYTHING

    def _known(self, shape: Shape, path: str) -> Shape:
        """The shape of a value that another name is given: no longer absent where a condition has asked about it."""
        return shape.value if isinstance(shape, Maybe) and self._scope.is_asked(path) else shape

    def _there(self, shape: Shape, path: str) -> Shape:
        """The shape of a value that is printed or looped over, which must not be absent."""
        if not isinstance(shape, Maybe):
            return shape
        if path and not self._scope.is_asked(path):
            self._report(self._texts.may_be_absent(path))
        return shape.value

    def _bind(self, target: nodes.Node, shape: Shape, path: str = "") -> None:
        if isinstance(target, nodes.Name):
            self._scope.bind(target.name, shape)
        elif isinstance(target, nodes.Tuple):
            parts = _parts(shape)
            if parts is not None and len(parts) != len(target.items):
                self._report(self._texts.wrong_unpacking(path, len(target.items), len(parts)))
                parts = None
            for index, item in enumerate(target.items):
                self._bind(item, parts[index] if parts else ANYTHING)


def _parts(shape: Shape) -> list[Shape] | None:
    """What a value can be taken apart into, None where that is not known."""
    if isinstance(shape, Few):
        return list(shape.items)
    if isinstance(shape, Record) and not shape.is_mapping:
        return list(shape.fields.values())
    return [] if isinstance(shape, Plain) and shape.type is not str else None
