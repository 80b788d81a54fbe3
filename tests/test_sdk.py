"""What we know of the SDK is what the installed SDK says."""

from __future__ import annotations

import importlib
import inspect

import pytest

from pydolphin_lint.sdk.classes import DEFAULT_TOKEN, TASKS, WORKFLOW


@pytest.fixture(scope="module", autouse=True)
def _no_gateway() -> None:
    """The SDK looks for a gateway when it is imported; there is none, and it says so in a warning."""
    pytest.importorskip("pydolphinscheduler")
    import py4j.java_gateway

    class NoGateway:
        def __init__(self, *_: object, **__: object) -> None:
            raise py4j.java_gateway.Py4JError("no gateway in tests")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(py4j.java_gateway, "JavaGateway", NoGateway)
        with pytest.warns(UserWarning, match="unmatched version"):
            importlib.import_module("pydolphinscheduler.java_gateway")


def _positional(function: object) -> list[str]:
    parameters = inspect.signature(function).parameters.values()  # type: ignore[arg-type]
    return [each.name for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD]


def test_workflow_has_these_parameters() -> None:
    workflow = importlib.import_module("pydolphinscheduler.core.workflow")
    assert _positional(workflow.Workflow) == list(WORKFLOW)


def test_task_classes_are_these() -> None:
    tasks = importlib.import_module("pydolphinscheduler.tasks")
    # SubProcess is the old name of SubWorkflow, which the package no longer lists.
    assert set(TASKS) == {*tasks.__all__, "SubProcess"}


@pytest.mark.filterwarnings("ignore:This module is deprecated")
@pytest.mark.parametrize("kind", sorted(TASKS))
def test_task_has_these_parameters(kind: str) -> None:
    tasks = importlib.import_module("pydolphinscheduler.tasks")
    holder = tasks if hasattr(tasks, kind) else importlib.import_module("pydolphinscheduler.tasks.sub_process")
    assert _positional(getattr(holder, kind)) == list(TASKS[kind])


def test_default_token_is_the_one_that_the_sdk_ships() -> None:
    configuration = importlib.import_module("pydolphinscheduler.configuration")
    with configuration.BUILD_IN_CONFIG_PATH.open() as file:
        assert DEFAULT_TOKEN in file.read()
