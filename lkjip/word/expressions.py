"""What an expression of a template gives, as far as it can be told without data, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jinja2 import nodes

from lkjip.shapes import (
    ANYTHING,
    FLAG,
    NUMBER,
    TEXT,
    Anything,
    Few,
    Function,
    Many,
    Maybe,
    Plain,
    Record,
    Shape,
    common,
)
from lkjip.word.expression_paths import path_of, paths_in
from lkjip.word.fault_texts import Fault, Texts
from lkjip.word.scopes import Scope

_WRAPPERS = ("_polos", "_rumus")  # functions that the compiler puts around what is printed
_SAME = ("list", "sort", "reverse", "unique", "select", "reject", "selectattr", "rejectattr")
_ONE = ("first", "last", "min", "max", "random")
_TEXTS = ("capitalize", "center", "indent", "join", "lower", "replace", "string", "title", "trim", "truncate", "upper")
_NUMBERS = ("length", "count", "wordcount", "int", "round", "abs")
_ATTRIBUTE_FIRST = ("selectattr", "rejectattr", "groupby")
_ARITHMETIC = {"Sub": "-", "Div": "/", "FloorDiv": "//", "Pow": "**"}
_ORDER = ("gt", "gteq", "lt", "lteq")


class Expressions:
    """Reads expressions in a scope; every fault goes to `report`."""

    def __init__(self, scope: Scope, texts: Texts, report: Callable[[Fault], None]) -> None:
        self._scope, self._texts, self._report = scope, texts, report
        self._quiet = 0
        self._asked: list[set[str]] = []

    def shape(self, node: nodes.Node | None) -> Shape:
        """The shape of an expression's value."""
        if node is None:
            return ANYTHING
        reader: Callable[[nodes.Node], Shape] = getattr(self, f"_{type(node).__name__.lower()}", self._unknown)
        return reader(node)

    def _unknown(self, node: nodes.Node) -> Shape:
        for child in node.iter_child_nodes():
            self.shape(child)
        return ANYTHING

    def _fault(self, fault: Fault | None) -> None:
        if fault and not self._quiet:
            self._report(fault)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        self._quiet += 1
        yield
        self._quiet -= 1

    @contextmanager
    def _knowing(self, condition: nodes.Node) -> Iterator[None]:
        self._asked.append(paths_in(condition))
        yield
        self._asked.pop()

    def _is_sure(self, path: str) -> bool:
        return not path or self._scope.is_asked(path) or any(path in asked for asked in self._asked)

    # Names and what is asked of them

    def _name(self, node: nodes.Name) -> Shape:
        found = self._scope.find(node.name)
        if found is None:
            if not self._scope.is_asked_defined(node.name):
                self._fault(self._texts.unknown_name(node.name, self._scope))
            return ANYTHING
        return found

    def _getattr(self, node: nodes.Getattr) -> Shape:
        return self._attribute(node.node, node.attr, path_of(node))

    def _attribute(self, owner: nodes.Node, name: str, path: str) -> Shape:
        shape, owner_path = self.shape(owner), path_of(owner)
        if isinstance(shape, Maybe):
            if not self._is_sure(owner_path):
                self._fault(self._texts.may_be_absent(owner_path))
            shape = shape.value
        if isinstance(shape, Record) and name in shape.fields:
            return shape.fields[name]
        if isinstance(shape, Anything) or (not isinstance(shape, Function) and hasattr(type_of(shape), name)):
            return Function(ANYTHING) if isinstance(shape, Plain) else ANYTHING
        if not self._scope.is_asked_defined(path):
            self._fault(self._texts.unknown_attribute(name, owner_path, shape))
        return ANYTHING

    def _getitem(self, node: nodes.Getitem) -> Shape:
        key = node.arg
        if isinstance(key, nodes.Const) and isinstance(key.value, str):
            return self._attribute(node.node, key.value, path_of(node))
        shape, path = self.shape(node.node), path_of(node.node)
        if isinstance(key, nodes.Slice):
            self._unknown(key)
            return shape
        self.shape(key)
        place = key.value if isinstance(key, nodes.Const) and isinstance(key.value, int) else None
        if isinstance(shape, Many) and place is not None and not self._is_sure(path):
            self._fault(self._texts.may_be_empty(path))
        if isinstance(shape, Few):
            return self._place(shape, place, path)
        return shape.item if isinstance(shape, Many) else ANYTHING

    def _place(self, shape: Few, place: int | None, path: str) -> Shape:
        if place is None:
            return common(*shape.items)
        if -len(shape.items) <= place < len(shape.items):
            return shape.items[place]
        self._fault(self._texts.no_such_place(place, path, len(shape.items)))
        return ANYTHING

    def _call(self, node: nodes.Call) -> Shape:
        arguments = [self.shape(argument) for argument in node.args]
        for keyword in node.kwargs:
            self.shape(keyword.value)
        if isinstance(node.node, nodes.Name) and node.node.name in _WRAPPERS:
            return arguments[0] if arguments else ANYTHING
        called = self.shape(node.node)
        if isinstance(called, Function):
            return called.result
        if not isinstance(called, Anything):
            self._fault(self._texts.no_function(path_of(node.node)))
        return ANYTHING

    # Filters and tests

    def _filter(self, node: nodes.Filter) -> Shape:
        if node.name in ("default", "d"):
            with self._quietly():
                self.shape(node.node)
            self._arguments(node)
            return ANYTHING
        shape = self.shape(node.node)
        self._arguments(node)
        item = shape.item if isinstance(shape, Many) else ANYTHING
        if isinstance(shape, Many):
            self._check_attribute(node, item)
        if node.name in _SAME:
            return shape if isinstance(shape, Many) else ANYTHING
        if node.name in _ONE:
            return item
        return TEXT if node.name in _TEXTS else NUMBER if node.name in _NUMBERS else ANYTHING

    def _arguments(self, node: nodes.Filter | nodes.Test) -> None:
        for argument in node.args:
            self.shape(argument)
        for keyword in node.kwargs:
            self.shape(keyword.value)

    def _check_attribute(self, node: nodes.Filter, item: Shape) -> None:
        """The attribute that a filter names as a text: `map(attribute='nama')`, `selectattr('nama')`."""
        named = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
        if node.name in _ATTRIBUTE_FIRST:
            named += node.args[:1]
        for value in named:
            if isinstance(value, nodes.Const) and isinstance(value.value, str):
                name = value.value.partition(".")[0].partition(",")[0]
                if isinstance(item, Record) and name not in item.fields and not name.isdigit():
                    self._fault(self._texts.unknown_attribute(name, "", item))

    def _test(self, node: nodes.Test) -> Shape:
        if node.name in ("defined", "undefined"):
            with self._quietly():
                self.shape(node.node)
        else:
            self.shape(node.node)
        self._arguments(node)
        return FLAG

    # Logic, comparison, arithmetic

    def _condexpr(self, node: nodes.CondExpr) -> Shape:
        self.shape(node.test)
        if node.expr2 is None:
            self._fault(self._texts.no_else())
        with self._knowing(node.test):
            first, second = self.shape(node.expr1), self.shape(node.expr2)
        return common(first, second)

    def _and(self, node: nodes.And) -> Shape:
        first = self.shape(node.left)
        with self._knowing(node.left):
            return common(first, self.shape(node.right))

    def _or(self, node: nodes.Or) -> Shape:
        first = self.shape(node.left)
        with self._knowing(node.left):
            return common(first, self.shape(node.right))

    def _not(self, node: nodes.Not) -> Shape:
        self.shape(node.node)
        return FLAG

    def _compare(self, node: nodes.Compare) -> Shape:
        shape = self.shape(node.expr)
        for operand in node.ops:
            other = self.shape(operand.expr)
            if operand.op in _ORDER and {shape, other} == {TEXT, NUMBER}:
                self._fault(self._texts.text_and_number("dibandingkan besarnya dengan"))
        return FLAG

    def _binary(self, node: nodes.BinExpr) -> Shape:
        shapes = [self.shape(node.left), self.shape(node.right)]
        sign = type(node).__name__
        both_known = all(shape in (TEXT, NUMBER) for shape in shapes)
        if TEXT in shapes and both_known and (sign in _ARITHMETIC or (sign == "Add" and NUMBER in shapes)):
            self._fault(self._texts.text_and_number("dihitung bersama"))
        return common(*shapes) if sign == "Add" else NUMBER if shapes == [NUMBER, NUMBER] else ANYTHING

    _add = _sub = _div = _floordiv = _pow = _mul = _binary

    def _concat(self, node: nodes.Concat) -> Shape:
        self._unknown(node)
        return TEXT

    # Values written out

    def _const(self, node: nodes.Const) -> Shape:
        kinds: dict[type, Shape] = {str: TEXT, int: NUMBER, float: NUMBER, bool: FLAG}
        return kinds.get(type(node.value), ANYTHING)

    def _list(self, node: nodes.List) -> Shape:
        return Many(common(*map(self.shape, node.items)))

    def _tuple(self, node: nodes.Tuple) -> Shape:
        return Few(tuple(map(self.shape, node.items)))


def type_of(shape: Shape) -> type:
    """The Python type whose methods a value of that shape has."""
    if isinstance(shape, Plain):
        return shape.type
    return dict if isinstance(shape, Record) and shape.is_mapping else tuple
