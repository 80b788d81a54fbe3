"""Arguments that take one of a few values: what is suggested, and what is certainly meant."""

from __future__ import annotations

import pytest

from pydolphin_lint import engine
from pydolphin_lint.source import Source
from tests.cases import ON


@pytest.mark.parametrize(
    ("arguments", "edits"),
    [
        ("'a', '', flag='yes'", ["'YES'"]),
        ("'a', '', flag='TRUE'", []),
        ("'a', '', flag=('y'\n'es')", []),
        ("'a', '', flag=FLAG", []),
        ("'a', '', task_priority='high'", ["'HIGH'"]),
        ("'a', '', task_priority='URGENT'", []),
        ("'a', '', timeout=1, timeout_notify_strategy='warn'", []),
    ],
)
def test_edits_only_where_a_literal_is_certainly_a_slip(arguments: str, edits: list[str]) -> None:
    text = f"from pydolphinscheduler.tasks import Shell\nfrom pydolphinscheduler.core import Workflow\nFLAG = 'no'\n\
with Workflow('etl') as workflow:\n    Shell({arguments})\n    workflow.submit()\n"
    diagnostics = engine.check_source(Source("flow.py", text.encode()), ON).diagnostics
    (found,) = [each for each in diagnostics if each.code == "PDS409"]
    assert [edit.text for edit in found.edits] == edits
