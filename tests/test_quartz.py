"""Quartz expressions are judged as both parsers of the server judge them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pydolphin_lint.sdk import quartz

# A slow machine is no mistake, and every run tries the same examples.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

LABELS = [
    line.split("\t") for line in (Path(__file__).parent / "data" / "quartz_labels.tsv").read_text("utf-8").splitlines()
]
NOW = 2026
WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]


def test_all_labels_agree() -> None:
    wrong = [text for text, label in LABELS if (quartz.fault(text) is None) != (label == "valid")]
    assert wrong == []
    assert len(LABELS) == 2840


def _plain(low: int, high: int, step: int) -> st.SearchStrategy[str]:
    """A star, numbers, ranges, steps and lists of them, as most fields have them."""
    number = st.integers(low, high).map(str)
    part = st.one_of(number, st.builds("{}-{}".format, number, number), st.just("*"))
    stepped = st.builds("{}/{}".format, st.one_of(part, st.just("")), st.integers(1, step))
    return st.lists(st.one_of(part, stepped), min_size=1, max_size=4).map(",".join)


def _named(names: list[str]) -> st.SearchStrategy[str]:
    name = st.sampled_from(names)
    part = st.one_of(name, st.builds("{}-{}".format, name, name), name.map(str.lower))
    return st.lists(part, min_size=1, max_size=3).map(",".join)


DAYS = st.one_of(
    _plain(1, 31, 31),
    st.sampled_from(["L", "LW", "l"]),
    st.integers(1, 30).map("L-{}".format),
    st.integers(1, 31).map("{}W".format),
)
WEEKS = st.one_of(
    _plain(1, 7, 7),
    _named(WEEKDAYS),
    st.builds("{}L".format, st.one_of(st.integers(1, 7), st.sampled_from(WEEKDAYS))),
    st.builds("{}#{}".format, st.one_of(st.integers(1, 7), st.sampled_from(WEEKDAYS)), st.integers(1, 5)),
)
YEARS = st.one_of(
    st.just("*"),
    st.lists(st.integers(1970, 2099), min_size=2, max_size=2).map(lambda pair: f"{min(pair)}-{max(pair)}"),
    st.lists(st.integers(1970, 2099).map(str), min_size=1, max_size=3).map(",".join),
)
VALID = st.builds(
    "{} {} {} {} {}".format,
    _plain(0, 59, 59),
    _plain(0, 59, 59),
    _plain(0, 23, 23),
    st.one_of(
        st.builds("{} {} ?".format, DAYS, st.one_of(_plain(1, 12, 12), _named(MONTHS))),
        st.builds("? {} {}".format, st.one_of(_plain(1, 12, 12), _named(MONTHS)), WEEKS),
    ),
    YEARS,
)
GARBAGE = st.one_of(
    st.text(),
    st.text("0123456789*?/,-LW#| \t@SUNMONJAN", max_size=60),
    st.lists(st.text("0123456789*?/,-LW#SUNFRI", min_size=1, max_size=6), min_size=5, max_size=8).map(" ".join),
)


@given(VALID)
def test_what_follows_the_grammar_is_valid(text: str) -> None:
    assert quartz.miscount(text) is None
    assert quartz.fault(text) is None
    assert quartz.suggestion(text) == text


@given(VALID)
def test_without_its_year_it_means_every_year(text: str) -> None:
    shorter = text.rpartition(" ")[0]
    assert quartz.fault(shorter) is None
    assert quartz.miscount(shorter) == "it has 6 fields"
    assert quartz.suggestion(shorter) == f"{shorter} *"


@given(VALID, st.sampled_from(["  ", "\t", " \t ", "\n"]))
def test_blanks_collapse(text: str, blanks: str) -> None:
    assert quartz.suggestion(text.replace(" ", blanks)) == text
    assert quartz.fault(text.replace(" ", blanks)) is None


@given(st.one_of(GARBAGE, VALID))
def test_a_suggestion_is_valid_and_stays(text: str) -> None:
    better = quartz.suggestion(text)
    if better is not None:
        assert quartz.miscount(better) is None
        assert quartz.fault(better) is None
        assert quartz.suggestion(better) == better


@settings(max_examples=500)
@given(GARBAGE)
def test_garbage_never_raises(text: str) -> None:
    for answer in (quartz.miscount(text), quartz.fault(text), quartz.never_fires(text, NOW)):
        assert answer is None or len(answer) < 300
    quartz.misread_weekdays(text)
    quartz.is_every_second(text)


@given(VALID)
def test_years_that_are_over_never_fire(text: str) -> None:
    fields = text.rpartition(" ")[0]
    assert quartz.never_fires(f"{fields} 1970-{NOW - 1}", NOW) == f"none of its years is {NOW} or later"
    assert quartz.never_fires(f"{fields} {NOW - 1}", NOW - 50) != f"none of its years is {NOW} or later"


@given(st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True))
def test_weekdays_of_unix_become_the_same_days(days: list[int]) -> None:
    """Sunday is 0 in Unix and 1 in Quartz; names stand for the same day everywhere."""
    better = quartz.suggestion(f"0 9 * * {','.join(map(str, days))}")
    assert better is not None
    fields = better.split()
    if len(days) == 7:
        assert fields[3:6] == ["*", "*", "?"]
        return
    named = []
    for item in fields[5].split(","):
        first, _, last = item.partition("-")
        day = WEEKDAYS.index(first)
        named.append(day)
        while last and WEEKDAYS[day] != last:
            day = (day + 1) % 7
            named.append(day)
    assert sorted(named) == sorted(days)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "0 0 0 * * ? " + "9" * 100_000,
        "0 0 0 * * ? " + "0" * 100_000 + "2030",
        "0 " + "1," * 50_000 + "1 0 * * ? *",
        "0 " + "*/1," * 20_000 + "1 0 * * ? *",
        "* " * 50_000,
        "0 0 9 ? * " + "1-5," * 20_000 + "1 *",
        "0 9 * * " + "1-5," * 20_000 + "1",
        "0 0 0 31 2 ? " + "1970-2099," * 5_000 + "*",
    ],
    ids=lambda text: text[:14],
)
def test_long_input_comes_to_an_end(text: str) -> None:
    """Something that grows faster than its input would not end here."""
    quartz.miscount(text)
    quartz.fault(text)
    quartz.suggestion(text)
    quartz.never_fires(text, NOW)
    quartz.misread_weekdays(text)
    quartz.is_every_second(text)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        pytest.param("0 2 * * *", "0 0 2 * * ? *", id="every day"),
        pytest.param("*/5 * * * *", "0 */5 * * * ? *", id="every five minutes"),
        pytest.param("0 9 * * 1-5", "0 0 9 ? * MON-FRI *", id="weekdays"),
        pytest.param("0 9 * * 0", "0 0 9 ? * SUN *", id="sunday is 0"),
        pytest.param("0 9 * * 7", "0 0 9 ? * SUN *", id="and 7"),
        pytest.param("0 9 * * 0-7", "0 0 9 * * ? *", id="all days"),
        pytest.param("0 9 * * 5-7", "0 0 9 ? * FRI-SUN *", id="over the end of the week"),
        pytest.param("0 9 * * 1-5/2", "0 0 9 ? * MON,WED,FRI *", id="Quartz passes over steps behind names"),
        pytest.param("0 9 * * mon", "0 0 9 ? * MON *", id="name"),
        pytest.param("0 9 * * 5L", "0 0 9 ? * FRIL *", id="last friday"),
        pytest.param("0 0 1 1 *", "0 0 0 1 1 ? *", id="day of month"),
        pytest.param("0 9 1 * 1", None, id="Unix fires on either day, Quartz cannot"),
        pytest.param("60 * * * *", None, id="garbage stays garbage"),
        pytest.param("@Daily", "0 0 0 * * ? *", id="word"),
        pytest.param("@reboot", None, id="no time"),
        pytest.param("0 0 2 * * *", "0 0 2 * * ? *", id="six fields with two stars"),
        pytest.param("0 0 2 * * MON", "0 0 2 ? * MON *", id="six fields with a name"),
        pytest.param("0 0 2 * * 1-5", None, id="six fields: the numbers may be Spring's"),
        pytest.param("* * *", None, id="three"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_suggestions(text: str, better: str | None) -> None:
    assert quartz.suggestion(text) == better


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("60 0 0 * * ? *", "the second cannot be '60': it is 0 to 59"),
        ("0 0 0 * JANUARY ? *", "the month cannot be 'JANUARY': it is 1 to 12, or JAN to DEC"),
        ("0 0 0 ? * FRI-2 *", "the day of week cannot be 'FRI-2': a range is two of 1 to 7, or SUN to SAT"),
        ("0 1,,2 0 * * ? *", "the minute cannot be '1,,2': something is missing beside a comma"),
        ("0 0 0/24 * * ? *", "the hour cannot be '0/24': what follows the slash is a step of 1 to 23"),
        ("0 0 0 ? * 2#1,4#3 *", "only one # is possible"),
        ("0 0 0 L-31 * ? *", "what follows L- is a number from 1 to 30"),
        ("0 0 0 1 * 1 *", "write ? for the one that is free"),
        ("0 0 0 * * ? " + "9" * 99, "the year cannot be '" + "9" * 37 + "...'"),
    ],
    ids=lambda text: text[:20],
)
def test_faults_name_the_field_and_the_reason(text: str, part: str) -> None:
    assert part in (quartz.fault(text) or "")
