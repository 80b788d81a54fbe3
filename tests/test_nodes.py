"""YAML as the SDK's own reader, ruamel.yaml, understands it, with the places that it stands at."""

from __future__ import annotations

import datetime
import math
import subprocess
import sys
import warnings
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.comments import TaggedScalar

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.parse import nodes
from pydolphin_lint.parse.nodes import MAPPING, SCALAR, SEQUENCE, Node, YamlError, documents


def one(text: str) -> Node:
    (node,) = documents(text)
    return node


def plain(node: Node) -> Any:
    """What a node means, as Python objects."""
    if node.kind == SCALAR:
        assert node.known, node.text
        return node.value
    if node.kind == SEQUENCE:
        return [plain(each) for each in node.items]
    return {plain(key): plain(value) for key, value in node.pairs}


def theirs(text: str, typ: str) -> Any:
    """What ruamel.yaml makes of a text, as plain Python objects."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return simple(YAML(typ=typ, pure=True).load(StringIO(text)))


def simple(value: Any) -> Any:
    if isinstance(value, TaggedScalar):
        assert str(value.tag).endswith("str"), value.tag
        return str(value.value)
    if isinstance(value, dict):
        return {simple(key): simple(each) for key, each in value.items()}
    if isinstance(value, list):
        return [simple(each) for each in value]
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=value.tzinfo) if type(value) is datetime.datetime else as_datetime(value)
    return value


def as_datetime(value: Any) -> datetime.datetime:
    return datetime.datetime(
        value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond, value.tzinfo
    )


def same(ours: Any, others: Any) -> bool:
    if isinstance(ours, float) and math.isnan(ours):
        return isinstance(others, float) and math.isnan(others)
    if type(ours) is not type(others):
        return False
    if isinstance(ours, dict):
        return list(map(repr, ours)) == list(map(repr, others)) and all(same(ours[key], others[key]) for key in ours)
    if isinstance(ours, list):
        return len(ours) == len(others) and all(map(same, ours, others))
    return bool(ours == others)


SCALARS = [
    "~", "null", "Null", "NULL", "nUll", "", "true", "True", "TRUE", "tRUE", "false", "False", "FALSE", "yes", "Yes",
    "no", "No", "on", "On", "off", "OFF", "y", "n", "Y", "N", "0", "1", "-1", "+1", "05", "007", "08", "-08", "1_000",
    "1__0", "12_", "0o17", "0o8", "0O17", "0x1F", "0xff", "0xG", "-0x10", "0b1", "0b101", "0b2", "+0b11", "1e3", "1E3",
    "1e-3", "1.", "1.5", "-1.5", "+.5", ".5", "1.5e3", "1.5e+3", ".5e+3", ".5e3", "1_0.5", ".inf", "-.inf", "+.INF",
    ".nan", ".NaN", "-.nan", "1.2.3", "1:30", "12:30:45", "190:20:30", "2021-01-01", "2021-1-1", "2021-01-01T00:00:00",
    "2021-01-01 00:00:00", "2021-1-1 0:00:00", "2021-01-01 00:00:00.5", "2021-01-01T12:30:00Z",
    "2021-01-01T12:30:00+08:00", "2021-01-01 12:30:00 -5", "2021-01-01t01:02:03.123456 +08:00", "20210101", "2021-01",
    "=", "<", "a b", "订单", "0 0 0 * * ? *", "a:b", "http://a.b/c", "$FILE{\"a.sql\"}", "${CONFIG.x}", "'5'", '"true"',
    "'it''s'", '"a\\nb"', '"\\u8ba2\\x41"', "''", '""', "!!str 5", "!!str true", "!!int '5'", "!!float 5",
    "!!bool 'true'", "!!null ''", "! 5", "-", "--", "- -", "a#b", "a # b", "1,5", "+", "1e", "e3", "0x", "0o", ".",
    "..", "None", "nan", "inf", "-inf", "12e03", "0.0", "-0", "+0.0", "1_000.000_1", "99999999999999999999",
]  # fmt: skip


@pytest.mark.parametrize("typ", ["rt", "safe"])
@pytest.mark.parametrize("text", SCALARS)
def test_a_scalar_means_what_it_means_to_the_sdk(text: str, typ: str) -> None:
    document = f"key: {text}\n"
    try:
        expected = theirs(document, typ)
    except Exception:
        # The SDK cannot read it: neither do we, or we do not claim to know.
        try:
            node = one(document).get("key")
        except YamlError:
            return
        assert node is not None
        assert not node.known or node.kind != SCALAR
        return
    assert same(plain(one(document)), expected), (one(document), expected)


DOCUMENTS = [
    "a: 1\nb: [1, two, 3.0]\nc: {d: e, f: [g]}\n",
    "- a\n- b: 1\n  c: 2\n-\n  - d\n- - e\n  - f\n",
    "text: |\n  one\n  two\n\nfolded: >-\n  three\n  four\n",
    "text: |+\n  kept\n\n\nnext: >\n  a\n\n  b\n    c\n",
    "text: |2\n   indented\n",
    "a: &x {k: v, l: w}\nb: *x\nc: [*x, *x]\n",
    "base: &base\n  timeout: 5\n  flag: YES\ntask:\n  <<: *base\n  timeout: 6\n",
    "a: &a {x: 1, y: 2}\nb: &b {x: 3, z: 4}\nc:\n  <<: [*a, *b]\n  w: 5\n",
    "a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nc:\n  <<: *b\n",
    "'a b': 1\n\"c\": 2\n3: three\ntrue: yes\n~: none\n2021-01-01: day\n",
    "? complex\n: value\n? other\n",
    "plain text\n  goes on\n  here\n",
    "# only\na: 1 # one\n# two\nb: 2\n",
    "---\na: 1\n...\n",
    "%YAML 1.2\n---\na: yes\n",
    "a:\n- 1\n- 2\nb:\n  - 3\n",
    '"quoted\n  over lines"\n',
    "key: 'it''s\n  two lines'\n",
    "订单: {名称: 每日, 任务: [提取, 加载]}\n",
    "a: !!map {b: !!seq [c]}\n",
    "a: {b: , c: ~}\nd:\ne: ''\n",
    "[a, b: c, {d: e}]\n",
    "{a: 1, b: [2, {c: 3}], 'd': \"4\"}\n",
    "a: http://x.y/z?q=1#frag\nb: [http://x.y/z, c:d]\n",
    "a:\r\n  - b\r\n  - |\r\n    c\r\n    d\r\n",
    "- &anchor text\n- *anchor\n- !!str &other 5\n- *other\n",
    "workflow:\n  name: etl\n  schedule: '0 0 0 * * ? *'\ntasks:\n  - name: a\n    task_type: Shell\n    command: a\n"
    "  - {name: b, task_type: Shell, command: 'echo 2', deps: [a]}\n",
    "a: \"x\\ty\\/z\"\n",
    "a: [\n  1,\n  2,\n]\n",
    "a: \"\"\nb: ''\nc: |\n\nd: 1\n",
]  # fmt: skip


@pytest.mark.parametrize("typ", ["rt", "safe"])
@pytest.mark.parametrize("text", DOCUMENTS)
def test_a_document_means_what_it_means_to_the_sdk(text: str, typ: str) -> None:
    expected = theirs(text, typ)
    ours = plain(one(text))
    if "<<" in text:
        # Where merged keys come in a mapping's order is not told.
        assert ours == expected
    else:
        assert same(ours, expected), (ours, expected)


def cut(text: str, at: Location) -> str:
    lines = text.splitlines()
    if at.line == at.end_line:
        return lines[at.line - 1][at.column - 1 : at.end_column - 1]
    return "\n".join(
        [
            lines[at.line - 1][at.column - 1 :],
            *lines[at.line : at.end_line - 1],
            lines[at.end_line - 1][: at.end_column - 1],
        ]
    )


def walk(node: Node) -> Any:
    yield node
    for each in node.items:
        yield from walk(each)
    for key, value in node.pairs:
        yield from walk(key)
        yield from walk(value)


@pytest.mark.parametrize("text", DOCUMENTS)
def test_what_can_be_replaced_is_all_that_is_written(text: str) -> None:
    for node in walk(one(text)):
        if node.is_replaceable:
            written = cut(text, node.at)
            assert written == written.strip()
            again = one(written)
            assert (again.text, again.style) == (node.text, node.style)
            if node.tag is None:
                assert (again.value, again.known) == (node.value, node.known)


def test_places_are_characters() -> None:
    text = "订单:\n  名称: '每日'  # 注\n  'x': [甲, 乙]\n  last: &a !!str text\n"
    root = one(text)
    assert (root.kind, repr(root.at)) == (MAPPING, repr(Location(1, 1, 4, 22)))
    inner = root.pairs[0][1]
    assert repr(inner.at) == "Location(2, 3, 4, 22)"
    key, name = inner.pairs[0]
    assert repr((key.at, name.at)) == "(Location(2, 3, 2, 5), Location(2, 7, 2, 11))"
    assert (name.text, name.style) == ("每日", "'")
    listed = inner.get("x")
    assert listed is not None
    assert repr(listed.at) == "Location(3, 8, 3, 14)"
    assert [each.at.column for each in listed.items] == [9, 12]
    last = inner.get("last")
    assert last is not None
    assert cut(text, last.at) == "text"


def test_line_ends_are_those_of_python() -> None:
    # U+2028 ends a line for YAML 1.1, and for nobody else.
    root = one("a: 'x\u2028y'\r\nb: 2\rc: 3\n")
    assert [key.at.line for key, _ in root.pairs] == [1, 2, 3]


def test_a_byte_order_mark_and_utf_16_are_read() -> None:
    text = "名: 1\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert nodes.decode(text.encode(encoding)) == text
    assert nodes.decode(b"\xfe\xff" + text.encode("utf-16-be")) == text


def test_bytes_that_are_no_text_are_named_with_their_place() -> None:
    with pytest.raises(YamlError, match="UTF-8") as caught:
        nodes.decode("a: 1\n名b: \udcff".encode("utf-8", "surrogateescape"))
    assert (caught.value.line, caught.value.column) == (2, 5)


def test_repeated_keys_are_found_where_they_stand_again() -> None:
    root = one("a: 1\nb: 2\n'a': 3\n")
    assert [key.at.line for key in root.repeated] == [3]
    assert len(root.pairs) == root.own == 3
    assert not one("x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n").pairs[1][1].repeated
    twice = one("x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x\n").pairs[1][1]
    assert [key.at.line for key in twice.repeated] == [4]


def test_merged_pairs_stand_behind_the_own_ones() -> None:
    root = one("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n").pairs[1][1]
    assert [(key.text, value.value) for key, value in root.pairs] == [("b", 3), ("a", 1)]
    assert root.own == 1


def test_an_alias_is_the_node_that_it_stands_for() -> None:
    root = one("a: &x {k: v}\nb: *x\n")
    assert root.get("a") is root.get("b")


def test_a_tag_of_somebody_makes_a_value_unknown() -> None:
    for text in (
        "!secret token",
        "!!python/object/apply:os.system ['true']",
        "!!int word",
        "!!binary aGk=",
        "2021-13-40",
    ):
        assert not one(text).known, text
    assert one("!secret token").value is None
    assert one("!secret token").text == "token"


def test_the_old_version_of_yaml_is_not_guessed_at() -> None:
    root = one("%YAML 1.1\n---\na: yes\nb: 010\nc: word\nd: 'yes'\n")
    assert [value.known for _, value in root.pairs] == [False, False, True, True]


def test_several_documents_and_none() -> None:
    assert [each.value for each in documents("--- 1\n--- two\n---\n")] == [1, "two", None]
    assert documents("# nothing\n") == []
    assert documents("") == []


def test_what_is_empty_is_not_replaceable() -> None:
    empty = one("a:\nb: 1\n").get("a")
    assert empty is not None
    assert empty.is_empty
    assert not empty.is_replaceable
    block = one("a: |\n  x\n").get("a")
    assert block is not None
    assert not block.is_replaceable
    assert repr(block.at) == "Location(1, 4, 2, 4)"


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: 'open\nb: 1\n", 1, 4, "never closed"),
        ("名: a: b\n", 1, 5, "cannot stand here"),
        ("a:\n\tb: 1\n", 2, 1, "tabs"),
        ("a: [1, 2\nb: 3\n", 1, 4, "not closed"),
        ("a: {b: 1\n", 1, 4, "not closed"),
        ("a: [", 1, 5, "not closed"),
        ("a: [b: :c]", 1, 8, "value is missing"),
        ("a: *x\n", 1, 4, "stands for nothing"),
        ("a: &x [*x]\n", 1, 8, "without end"),
        ("a: \x00b\n", 1, 4, "U+0000"),
        ("a: \ud800b\n", 1, 4, "U+D800"),
        ("a: 名\x07\n", 1, 5, "U+0007"),
        ("a: 1\n  b: 2\n", 2, 4, "cannot stand here"),
        ("a:\n   b: 1\n  c: 2\n", 3, 3, "does not fit"),
        ("a: 1\nb\nc: 1\n", 2, 1, "`:` is missing"),
        ("a: @b\n", 1, 4, "quotes"),
        ('a: "\\q"\n', 1, 5, "escape"),
        ("<<: 5\na: 1\n", 1, 1, "takes a mapping"),
        ("[" * 101 + "]" * 101, 1, 101, "deeper"),
    ],
)  # fmt: skip
def test_what_is_no_yaml_is_told_with_its_place(text: str, line: int, column: int, message: str) -> None:
    with pytest.raises(YamlError, match=message.replace("+", r"\+")) as caught:
        documents(text)
    assert (caught.value.line, caught.value.column) == (line, column), str(caught.value)


def test_aliases_cannot_make_a_small_file_huge() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    with pytest.raises(YamlError, match="100000 parts"):
        documents("\n".join(lines))


def test_a_chain_of_aliases_cannot_be_too_deep_for_who_walks_over_it() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200)]
    with pytest.raises(YamlError, match="deeper"):
        documents("\n".join(lines))


def test_a_very_deep_file_is_refused_at_once() -> None:
    for text in ("[" * 100_000, "{a: " * 50_000, "- " * 50_000, "? " * 50_000):
        with pytest.raises(YamlError):
            documents(text)


@settings(max_examples=300, derandomize=True, database=None, deadline=None)
@given(st.text(alphabet=st.sampled_from("abk:-?,[]{}&*!|>'\"%@`# \n\r\t01~<.名\\é\ufeff\x85"), max_size=40))
def test_no_text_makes_it_crash(text: str) -> None:
    try:
        found = documents(text)
    except YamlError:
        return
    for root in found:
        for node in walk(root):
            assert node.at.start <= (node.at.end_line, node.at.end_column)


@settings(max_examples=200, derandomize=True, database=None, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789+-._:eExobTZ nulltrefas~=<"), min_size=1, max_size=12))
def test_no_plain_text_means_something_else_to_the_sdk(text: str) -> None:
    document = f"- {text}\n"
    try:
        expected = theirs(document, "rt")
    except Exception:
        return
    try:
        ours = plain(one(document))
    except AssertionError:
        return
    assert same(ours, expected), (text, ours, expected)


def test_the_library_is_loaded_when_it_is_needed() -> None:
    script = "import sys, pydolphin_lint.parse.nodes; print({'yaml', 're', 'datetime'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_without_the_c_library_everything_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    fast = {}
    for text in [*DOCUMENTS, *(f"key: {each}\n" for each in SCALARS)]:
        try:
            fast[text] = [repr(each.at) for each in walk(one(text))], plain(one(text))
        except (YamlError, AssertionError, TypeError):
            pass
    monkeypatch.delattr(yaml, "CLoader")
    assert len(fast) > 100
    for text, (places, meaning) in fast.items():
        assert [repr(each.at) for each in walk(one(text))] == places
        assert same(plain(one(text)), meaning)
