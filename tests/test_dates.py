"""Dates are read as the SDK reads them, time zones as Java does."""

from __future__ import annotations

import itertools

import pytest
from pydolphinscheduler.utils.date import conv_from_str

from pydolphin_lint.sdk import zones
from pydolphin_lint.sdk.dates import from_text

DATES = ["2021-01-01", "2021/12/31", "20240229", "2023-02-29", "2021-1-1", "2021-01- 1", "01/01/2021", "2021.01.01", ""]
DATES += ["0000-01-01", "2021-13-01", "2100-02-29", "2021-04-31", "21-01-01", "２０２１-01-01", "2021-01/01"]
TIMES = [
    "",
    " 00:00:00",
    " 23:59:59",
    " 24:00:00",
    " 00:60:00",
    " 235959",
    " 0:00:00",
    "  1:00:00",
    "T00:00:00",
    " 00:00",
]
TIMES += [" 00:00:60", " 00:00:61", "Z", " "]


@pytest.mark.parametrize("text", [date + time for date, time in itertools.product(DATES, TIMES)])
def test_reads_what_the_sdk_reads(text: str) -> None:
    try:
        expected = conv_from_str(text).timetuple()[:6]
    except (ValueError, NotImplementedError):
        expected = None
    assert from_text(text) == expected


@pytest.mark.parametrize("text", ["GMT+8", "GMT-08", "GMT+08:30", "GMT+0830", "GMT+830", "GMT+0"])
def test_offset(text: str) -> None:
    assert zones.is_offset(text)


@pytest.mark.parametrize("text", ["GMT", "GMT+", "GMT+24", "GMT+8:60", "GMT+8:3", "GMT+08300", "UTC+8", "gmt+8", "+8"])
def test_no_offset(text: str) -> None:
    assert not zones.is_offset(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("asia/shanghai", "Asia/Shanghai"),
        ("America/New York", "America/New_York"),
        ("UTC+8", "GMT+8"),
        ("+08:00", "GMT+08:00"),
        ("utc-3", "GMT-3"),
        ("Mars/Phobos", None),
    ],
)
def test_what_is_probably_meant(text: str, meant: str | None) -> None:
    assert zones.nearest(text) == meant
