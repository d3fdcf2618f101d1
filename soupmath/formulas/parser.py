"""Text -> tree, by descent through this grammar; nothing is evaluated.

    sum      = ["-"] product { ("+" | "-") product }
    product  = factor { ("*" | "/") factor }
    factor   = ("-" | "+") factor | power
    power    = atom [ superscript ] [ ("**" | "^") factor ]
    atom     = number | name | function "(" sum ")" | "(" sum ")"
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .errors import FormulaError, near
from .functions import ALIASES, FUNCTIONS
from .tree import CONSTANTS, Call, Constant, Name, Negative, Node, Number, Power, Product, Quotient, Sum

__all__ = ["DEEPEST", "HIGH", "LONGEST", "MARKS", "NAME", "RAISED", "SIGNS", "TOKEN", "Token", "parse", "places"]

LONGEST = 1_000         # letters
DEEPEST = 40            # levels, of brackets and of the tree

HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹"     # letters to Python, and no part of a name here
NAME = rf"(?![\d{HIGH}])(?:(?![{HIGH}])\w)+"
TOKEN = re.compile(rf"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|(?P<name>{NAME})"
                   rf"|(?P<raised>⁻?[{HIGH}]+)|(?P<sign>\*\*|[-+*/^()−×·⋅÷])")
SIGNS = {"−": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/", "^": "**"}
RAISED = str.maketrans(HIGH + "⁻", "0123456789-")
MARKS = "numbers, names, + - * / ** and ( )"


@dataclass(frozen=True)
class Token:
    kind: str           # number, name, raised, a sign by itself, or end
    text: str
    at: int


def parse(text: str) -> Node:
    """The tree of a formula. FormulaError, with the place, for what is none."""
    if len(text) > LONGEST:
        raise FormulaError(f"must have at most {LONGEST:,} letters", f"{len(text):,}", "Shorten it.")
    if not text.strip():
        raise FormulaError("must not be empty", repr(text), "Write one, as x**2 + y**2.")
    return _Parser(text).whole()


def places(text: str) -> dict[str, int]:
    """Where each name stands first in a formula that was parsed."""
    named = [token for token in _tokens(text) if token.kind == "name"]
    return {token.text: token.at for token in reversed(named)}


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = TOKEN.match(text, at)
        if found is None:
            raise FormulaError(f"must be made of {MARKS}", repr(text[at]), _instead(text[at]), text=text, at=at)
        kind, said = str(found.lastgroup), found.group()
        sign = SIGNS.get(said, said)
        yield Token(sign if kind == "sign" else kind, sign, at)
        at = found.end()
    yield Token("end", "", len(text))


def _instead(mark: str) -> str:
    return {"|": "Write abs(x) for |x|.", "[": "Use ( and ).", "{": "Use ( and ).", "√": "Write sqrt(x).",
            "=": "Give the right side only.", ",": "Numbers are written with a point.",
            ".": "A point stands in numbers only."}.get(mark, "Take it out.")


class _Parser:
    def __init__(self, text: str) -> None:
        self.text, self.tokens, self.next, self.nested = text, list(_tokens(text)), 0, 0

    def whole(self) -> Node:
        tree = self.sum()
        if self.token.kind != "end":
            raise self.unexpected()
        return tree

    @property
    def token(self) -> Token:
        return self.tokens[self.next]

    def take(self, *kinds: str) -> Token | None:
        """The next token, if it is of one of these kinds."""
        token = self.token
        if token.kind not in kinds:
            return None
        self.next += 1
        return token

    def sum(self) -> Node:
        begin = self.token.at
        terms = [self.product() if not self.take("-") else Negative(self.product())]
        while sign := self.take("+", "-"):
            term = self.product()
            terms.append(term if sign.kind == "+" else Negative(term))
        return self.checked(terms[0] if len(terms) == 1 else Sum(tuple(terms)), begin)

    def product(self) -> Node:
        begin = self.token.at
        factors = [self.factor()]
        while sign := self.take("*", "/"):
            factor = self.factor()
            if sign.kind == "*":
                factors.append(factor)
            else:
                factors = [self.checked(Quotient(_product(factors), factor), begin)]
        return self.checked(_product(factors), begin)

    def factor(self) -> Node:
        sign = self.take("+", "-")
        if sign is None:
            return self.power()
        with_it = self.nest(sign, self.factor)
        return with_it if sign.kind == "+" else Negative(with_it)

    def power(self) -> Node:
        begin = self.token.at
        base = self.atom()
        if raised := self.take("raised"):
            base = Power(base, _whole(raised.text.translate(RAISED)))
        if sign := self.take("**"):
            base = Power(base, self.nest(sign, self.factor))
        return self.checked(base, begin)

    def atom(self) -> Node:
        if token := self.take("number"):
            return Number(self.finite(float(token.text), token))
        if token := self.take("name"):
            return self.called(token) if self.token.kind == "(" else self.named(token)
        if self.token.kind == "(":
            return self.bracketed()
        raise self.unexpected()

    def named(self, token: Token) -> Node:
        if token.text in FUNCTIONS or token.text in ALIASES:
            raise FormulaError(f"must give {token.text} something in brackets", repr(token.text),
                               f"Write {token.text}(x).", text=self.text, at=token.at)
        return Constant(token.text) if token.text in CONSTANTS else Name(token.text)

    def called(self, token: Token) -> Node:
        name = ALIASES.get(token.text, token.text)
        if name not in FUNCTIONS:
            cure = near(token.text, [*FUNCTIONS, *ALIASES], "Functions")
            raise FormulaError("must call known functions", repr(token.text),
                               f"{cure} For a product write {token.text}*(…).", text=self.text, at=token.at)
        return Call(name, self.bracketed())

    def bracketed(self) -> Node:
        opened = self.tokens[self.next]
        self.next += 1
        inside = self.nest(opened, self.sum)
        if self.take(")") is None:
            if self.token.kind == "end":
                raise FormulaError("must close its brackets", "one that stays open", "Add a ).",
                                   text=self.text, at=opened.at)
            raise self.unexpected()
        return inside

    def nest(self, token: Token, inside) -> Node:       # type: ignore[no-untyped-def]
        self.nested += 1
        if self.nested > DEEPEST:
            raise self.too_deep(token.at)
        node: Node = inside()
        self.nested -= 1
        return node

    def checked(self, node: Node, at: int) -> Node:
        if node.depth > DEEPEST:
            raise self.too_deep(at)
        return node

    def finite(self, value: float, token: Token) -> float:
        if math.isinf(value):
            raise FormulaError("must hold numbers that floats can say", token.text[:20],
                               "The largest is about 1.8e308.", text=self.text, at=token.at)
        return value

    def too_deep(self, at: int) -> FormulaError:
        return FormulaError(f"must be nested at most {DEEPEST} deep", "more", "Nest it less.", text=self.text, at=at)

    def unexpected(self) -> FormulaError:
        token, before = self.token, self.tokens[self.next - 1] if self.next else None
        if token.kind == "end":
            return FormulaError("must go on", "its end", "Something is missing after the last sign.",
                                text=self.text, at=token.at)
        rule, cure = "must have a number, a name or a bracket here", "Take it out, or add what is missing before it."
        if before and before.kind in ("number", "name", "raised", ")"):
            rule, cure = "must have a sign between two parts", "Write products with *, as 3*x."
            if token.kind == ")":
                rule, cure = "must open what it closes", "Take the ) out, or add a ( before."
        return FormulaError(rule, repr(token.text), cure, text=self.text, at=token.at)


def _product(factors: list[Node]) -> Node:
    return factors[0] if len(factors) == 1 else Product(tuple(factors))


def _whole(text: str) -> Node:
    size = Number(float(text.lstrip("-")))
    return Negative(size) if text.startswith("-") else size
