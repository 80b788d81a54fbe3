"""What is known of the SDK's settings agrees with the SDK, version by version."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pydolphinscheduler
import pytest

from pydolphin_lint.sdk import catalog
from pydolphin_lint.sdk.settings import (
    HABITS,
    meant,
    reads_configuration,
    reads_gateway,
    reads_workflow_defaults,
    variables,
)

NEWEST = catalog.load()


def test_variables_are_those_that_the_installed_sdk_reads() -> None:
    source = Path(pydolphinscheduler.__file__).with_name("configuration.py").read_text()
    assert set(variables(NEWEST)) == set(re.findall(r'"PYDS_(\w+)"', source))


@pytest.mark.parametrize("version", catalog.VERSIONS)
def test_what_is_meant_is_a_variable_of_the_version(version: str) -> None:
    sdk = catalog.load(version)
    known = variables(sdk)
    assert bool(known) == (version != "2.0.5")
    for name in (*HABITS, "JAVA_GATEWAY_AUTH_TOKEN", "WORKFLOW_PROJEKT", "STAGE"):
        if name not in known:
            assert meant(name, sdk) in (None, *known)


@pytest.mark.parametrize("name", sorted(HABITS))
def test_habit_means_something(name: str) -> None:
    assert (meant(name, NEWEST) in variables(NEWEST)) or name in variables(NEWEST)


def test_token_is_not_taken_for_another_variable_before_4() -> None:
    assert meant("JAVA_GATEWAY_AUTH_TOKEN", catalog.load("3.1.1")) is None
    assert meant("STAGE", NEWEST) is None


MODULES = ("configuration", "constants", "core", "core.resource", "exceptions", "java_gateway", "models",
           "models.user", "resources_plugin", "tasks.shell", "utils.date", "cli", "cli.commands")  # fmt: skip


@pytest.mark.parametrize("module", MODULES)
def test_import_reads_what_we_say(module: str) -> None:
    path = f"pydolphinscheduler.{module}"
    loaded = "import sys, logging, warnings; logging.disable(); warnings.simplefilter('ignore'); "
    loaded += f"import {path}; print(*[name for name in sys.modules if name.startswith('pydolphinscheduler.')])"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    names = done.stdout.split()
    assert reads_configuration(path) == ("pydolphinscheduler.configuration" in names)
    assert reads_gateway(path) == ("pydolphinscheduler.java_gateway" in names)
    assert reads_workflow_defaults(path) == ("pydolphinscheduler.core.workflow" in names)
