"""What an expression is worth without running the file."""

from __future__ import annotations

import ast

import pytest

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import Value
from pydolphin_lint.parse.values import LONGEST, UNKNOWN, evaluate, pattern_of

NAMES = {"TABLE": "orders", "NUMBER": 3, "LONG": "x" * LONGEST, "dict": dict}


def _value(text: str) -> object:
    return evaluate(ast.parse(text, mode="eval").body, lambda name: NAMES.get(name, UNKNOWN))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("'etl'", "etl", id="text"),
        pytest.param("'e' 't' 'l'", "etl", id="texts side by side"),
        pytest.param("'e' + 't' + 'l'", "etl", id="texts added"),
        pytest.param("r'\\d'", "\\d", id="raw text"),
        pytest.param("'订单'", "订单", id="chinese text"),
        pytest.param("b'etl'", b"etl", id="bytes"),
        pytest.param("7", 7, id="number"),
        pytest.param("-7", -7, id="negative number"),
        pytest.param("2.5", 2.5, id="fraction"),
        pytest.param("True", True, id="truth"),
        pytest.param("None", None, id="none"),
        pytest.param("...", ..., id="ellipsis"),
        pytest.param("TABLE", "orders", id="constant"),
        pytest.param("'load-' + TABLE", "load-orders", id="constant added"),
        pytest.param("f'load-{TABLE}-{NUMBER}'", "load-orders-3", id="f-string of known parts"),
        pytest.param("f'{{TABLE}}'", "{TABLE}", id="f-string with escaped braces"),
        pytest.param("f''", "", id="empty f-string"),
        pytest.param("['a', TABLE]", ["a", "orders"], id="list"),
        pytest.param("['a'] + ['b']", ["a", "b"], id="lists added"),
        pytest.param("('a', 1)", ("a", 1), id="tuple"),
        pytest.param("{'a', 1}", frozenset({"a", 1}), id="set"),
        pytest.param("{'a': 1, 'b': [TABLE]}", {"a": 1, "b": ["orders"]}, id="dictionary"),
        pytest.param("{**{'a': 1}, 'a': 2}", {"a": 2}, id="dictionary with a splat"),
        pytest.param("dict(a=1, b=TABLE)", {"a": 1, "b": "orders"}, id="dict call"),
        pytest.param("dict(**{'a': 1})", {"a": 1}, id="dict call with a splat"),
    ],
)
def test_known(text: str, value: object) -> None:
    found = _value(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("other", id="name"),
        pytest.param("settings.name", id="attribute"),
        pytest.param("name()", id="call"),
        pytest.param("str(1)", id="builtin"),
        pytest.param("TABLE.upper()", id="method"),
        pytest.param("TABLE[0]", id="index"),
        pytest.param("'load-%s' % TABLE", id="percent"),
        pytest.param("'load-{}'.format(TABLE)", id="format"),
        pytest.param("'a' * 3", id="repeated"),
        pytest.param("'a' + 1", id="text and number"),
        pytest.param("1 + 1", id="numbers added"),
        pytest.param("'a' + other", id="known and unknown"),
        pytest.param("f'{other}'", id="f-string of an unknown part"),
        pytest.param("f'{TABLE!r}'", id="f-string with a conversion"),
        pytest.param("f'{NUMBER:03}'", id="f-string with a format"),
        pytest.param("f'{2.5}'", id="f-string of a fraction"),
        pytest.param("f'{None}'", id="f-string of none"),
        pytest.param("'a' if other else 'a'", id="either of two"),
        pytest.param("'a' or 'b'", id="or"),
        pytest.param("not 'a'", id="not"),
        pytest.param("-TABLE", id="minus text"),
        pytest.param("[other]", id="list with an unknown element"),
        pytest.param("['a', *other]", id="list with a splat"),
        pytest.param("{other: 1}", id="dictionary with an unknown key"),
        pytest.param("{('a', []): 1}", id="dictionary with a key that cannot be one"),
        pytest.param("{**other}", id="dictionary with an unknown splat"),
        pytest.param("{**['a']}", id="dictionary with a splat of a list"),
        pytest.param("{('a', [])}", id="set of what cannot be in one"),
        pytest.param("dict([('a', 1)])", id="dict of pairs"),
        pytest.param("dict(**other)", id="dict with an unknown splat"),
        pytest.param("[x for x in 'a']", id="comprehension"),
        pytest.param("lambda: 'a'", id="lambda"),
        pytest.param("(x := 'a')", id="walrus"),
        pytest.param("0x" + "f" * 5000, id="number too long to be written out"),
        pytest.param("LONG + 'a'", id="text grown too long"),
        pytest.param("f'{LONG}{LONG}'", id="f-string grown too long"),
    ],
)
def test_unknown(text: str) -> None:
    assert _value(text) is UNKNOWN


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("'run.sh'", "run.sh"),
        ("f'{x}/run.sh'", "/run.sh"),
        ("f'{x}' '/run.sh'", "/run.sh"),
        ("x + '/run.sh'", "/run.sh"),
        ("x + f'{y}.sh'", ".sh"),
        ("'{}/run.sh'.format(x)", "/run.sh"),
        ("'${{x}}/run.sh'.format(x)", "${x}/run.sh"),
        ("'run.sh{}'.format(x)", ""),
        ("f'run.sh{x}'", ""),
        ("'run.sh' + x", ""),
        ("'run.sh' * x", ""),
        ("x.format('run.sh')", ""),
        ("f''", ""),
        ("7", ""),
    ],
)
def test_ending(text: str, end: str) -> None:
    value = Value(
        Location(1, 1, 1, 1), known=False, pattern=pattern_of(ast.parse(text, mode="eval").body, lambda name: UNKNOWN)
    )
    assert value.ending == end
