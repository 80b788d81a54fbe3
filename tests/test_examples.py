"""The small team repository in `examples` is one that we would be content with ourselves."""

from __future__ import annotations

import json
import subprocess
import sys

import jsonschema
import pytest
import yaml

from pydolphin_lint.report import schema
from pydolphin_lint.sdk import catalog
from tests.conftest import CHECK, ROOT

EXAMPLES = ROOT / "examples"
SCHEMA = EXAMPLES / "dolphinscheduler.schema.json"


def test_good_workflows_are_clean_and_bad_ones_are_not() -> None:
    for folder, status in (("workflows", 0), ("broken", 1)):
        done = subprocess.run([*CHECK, folder], cwd=EXAMPLES, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == status, done.stdout + done.stderr


def test_good_workflows_can_be_planned_in_an_order() -> None:
    command = [sys.executable, "-m", "pydolphin_lint", "plan", "workflows", "--output", "json"]
    done = subprocess.run(command, cwd=EXAMPLES, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(json.loads(done.stdout)["workflows"]) == 8


def test_schema_is_the_one_that_we_print() -> None:
    # `make docs` writes it.
    assert SCHEMA.read_text("utf-8") == schema.render(catalog.load(catalog.NEWEST))


@pytest.mark.parametrize("name", ["customers.yaml", "mailing.yaml"])
def test_yaml_workflow_names_the_schema_and_fits_it(name: str) -> None:
    path = EXAMPLES / "workflows" / name
    text = path.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../dolphinscheduler.schema.json\n")
    jsonschema.validate(yaml.safe_load(text), json.loads(SCHEMA.read_text("utf-8")))
