"""What we know of the SDK is what the installed SDK says."""

from __future__ import annotations

import dataclasses
import importlib
import importlib.metadata
import inspect
import json
import pkgutil
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from pydolphin_lint import engine, fix
from pydolphin_lint.sdk import attributes, catalog
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN, TASKS
from pydolphin_lint.sdk.files import FILES, PLUGINS_MODULE, resource_key
from pydolphin_lint.sdk.sql import searched_word
from pydolphin_lint.source import Source
from tests.cases import RULES

NEWEST = catalog.load()
#: How the classes of 4.1.0 are called: they were called for real, with every keyword, and asked what they made of it.
CALLED: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "task_params.json").read_text("utf-8"))


pytestmark = pytest.mark.usefixtures("sdk_without_gateway")


def _module(path: str) -> ModuleType:
    return importlib.import_module(f"pydolphinscheduler.{path}" if path else "pydolphinscheduler")


def _class(path: str) -> Any:
    holder, _, name = path.rpartition(".")
    return getattr(_module(holder), name)


def _found(path: str) -> catalog.SdkClass:
    found = NEWEST.find(path)
    assert found is not None
    return found


#: Importing an example runs it.
MODULES = [path for path in NEWEST.modules if not path.startswith("examples")]


def test_modules_are_these() -> None:
    package = _module("")
    walked = pkgutil.walk_packages(package.__path__, "pydolphinscheduler.")
    assert {path for path in NEWEST.modules if path} == {
        each.name.partition(".")[2] for each in walked if "version_ext" not in each.name
    }


@pytest.mark.filterwarnings("ignore:This module is deprecated")
@pytest.mark.parametrize("path", MODULES)
def test_module_has_these_names(path: str) -> None:
    for each in MODULES:
        _module(each)
    module = _module(path)
    names = NEWEST.names(path)
    assert names is not None
    hidden = {"annotations"} - names.keys()
    assert set(names) - {"file"} == {name for name in vars(module) if not name.startswith("__")} - hidden - {"file"}
    for name, target in names.items():
        if NEWEST.find(target) is not None:
            assert _class(target) is getattr(module, name)


@pytest.mark.filterwarnings("ignore:This module is deprecated")
@pytest.mark.parametrize("path", NEWEST.classes)
def test_class_has_these_members(path: str) -> None:
    real = _class(path)
    found = _found(path)
    parameters = inspect.signature(real.__init__).parameters.values()
    own = [each for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD and each.name != "self"]
    if issubclass(real, tuple) or dataclasses.is_dataclass(real):
        assert found.takes_any
        return
    if "__init__" in vars(real):
        assert list(found.parameters[: found.own]) == [each.name for each in own]
        required = [each.name for each in own if each.default is each.empty]
        assert [name for name in found.required if name in found.parameters[: found.own]] == required
    ours = [each for each in real.__mro__ if each.__module__.startswith("pydolphinscheduler.")]
    members = {name: value for each in reversed(ours) for name, value in vars(each).items() if name[:2] != "__"}
    readable = {name for name, value in members.items() if isinstance(value, property)}
    settable = {name for name, value in members.items() if isinstance(value, property) and value.fset}
    methods = {name for name, value in members.items() if isinstance(value, classmethod) or inspect.isroutine(value)}
    if type(real) is type and "Meta" not in real.__name__:
        assert readable <= found.read_only | found.attributes
        assert settable <= found.attributes
        assert methods <= found.methods | found.attributes
        assert found.methods <= methods | readable
        assert set(members) <= found.methods | found.attributes | found.read_only | {"_abc_impl"}


@pytest.mark.parametrize("name", [*CALLED["tasks"], "Workflow"])
def test_is_called_as_when_it_was_tried(name: str) -> None:
    called = CALLED["workflow"] if name == "Workflow" else CALLED["tasks"][name]
    found = _found(f"{called['module'].removeprefix('pydolphinscheduler.')}.{name}")
    assert list(found.parameters[: found.own]) == called["positional_order"]
    assert list(found.required) == called["required"]
    assert [*found.parameters, *found.hidden] == called["accepted"]
    assert set(found.hidden) == set(called["kwargs_only_hidden"])
    assert set(found.deprecated) == set(called["deprecated_kwargs"])
    assert set(found.rejected) == set(called["rejected"])
    assert found.swallows == called["unknown_kwarg_swallowed"]
    assert found.is_task == (name != "Workflow")


@pytest.mark.parametrize("name", CALLED["others"])
def test_other_class_is_called_as_when_it_was_tried(name: str) -> None:
    called = CALLED["others"][name]
    found = _found(f"{called['module'].removeprefix('pydolphinscheduler.')}.{name.partition('.')[2]}")
    assert list(found.parameters) == called["params"]
    assert list(found.required) == called["required"]
    assert found.swallows == called["unknown_kwarg_swallowed"]


def test_task_classes_are_these() -> None:
    tasks = importlib.import_module("pydolphinscheduler.tasks")
    # SubProcess is the old name of SubWorkflow, which the package no longer lists.
    assert set(TASKS) == {*tasks.__all__, "SubProcess"}


@pytest.mark.parametrize("version", catalog.VERSIONS)
def test_reader_knows_the_tasks_of_every_version(version: str) -> None:
    sdk = catalog.load(version)
    tasks = {path.rpartition(".")[2] for path in sdk.classes if path.startswith("tasks.") and _is_public(sdk, path)}
    assert tasks <= set(TASKS)
    assert "Shell" in tasks


def _is_public(sdk: catalog.Sdk, path: str) -> bool:
    found = sdk.find(path)
    return found is not None and found.is_task and not found.name.startswith("Base")


def test_every_version_is_there() -> None:
    there = {path.stem for path in Path(catalog.__file__).parent.glob("catalog_*.py")}
    assert there == {f"catalog_{version.replace('.', '_')}" for version in catalog.VERSIONS}
    assert importlib.metadata.version("apache-dolphinscheduler") == catalog.NEWEST


@pytest.mark.parametrize(
    ("word", "version"), [("4.1.0", "4.1.0"), ("4.1", "4.1.0"), ("4.0", "4.0.4"), ("4", "4.1.0"), ("3.1", "3.1.1")]
)
def test_version_is_chosen_by_its_beginning(word: str, version: str) -> None:
    assert catalog.choose(word) == version


@pytest.mark.parametrize("word", ["", "5", "4.0.9", "4.", "4.1.0.1", "latest"])
def test_unknown_version_names_the_known_ones(word: str) -> None:
    with pytest.raises(catalog.UnknownVersionError, match=r"known are 2\.0\.5, .*, 4\.1\.0"):
        catalog.choose(word)


@pytest.mark.parametrize(
    ("version", "path", "keyword", "accepted"),
    [
        ("3.1.1", "core.process_definition.ProcessDefinition", "tenant", True),
        ("4.0.1", "core.workflow.Workflow", "tenant", False),
        ("4.0.2", "core.workflow.Workflow", "tenant", True),
        ("4.0.3", "core.workflow.Workflow", "tenant", False),
        ("4.0.1", "tasks.Shell", "is_cache", True),
        ("4.0.2", "tasks.Shell", "is_cache", False),
        ("4.0.4", "tasks.Shell", "is_cache", False),
        ("4.0.3", "tasks.Shell", "task_group_id", False),
        ("4.0.4", "tasks.Shell", "task_group_id", True),
        ("4.0.2", "core.Workflow", "online_schedule", False),
        ("4.0.3", "core.Workflow", "online_schedule", True),
        ("4.0.4", "tasks.Sql", "sql_delimiter", True),
        ("4.1.0", "tasks.Sql", "sql_delimiter", False),
        ("3.1.1", "tasks.Shell", "environment_name", True),
        ("3.0.2", "tasks.Shell", "environment_name", False),
        ("4.0.4", "tasks.Shell", "cpu_quota", False),
    ],
)
def test_history_of_keywords(version: str, path: str, keyword: str, accepted: bool) -> None:
    found = catalog.load(version).find(path)
    assert found is not None
    assert found.accepts(keyword) is accepted


@pytest.mark.parametrize(("version", "swallows"), [("2.0.5", False), ("3.1.1", False), ("4.0.0", True)])
def test_unknown_keywords_are_swallowed_since_4(version: str, swallows: bool) -> None:
    found = catalog.load(version).find("tasks.Shell")
    assert found is not None
    assert found.swallows is swallows


def test_files_are_read_from_what_the_sdk_says() -> None:
    tasks = importlib.import_module("pydolphinscheduler.tasks")
    endings = {name: tuple(sorted(getattr(tasks, name).ext or ())) for name in tasks.__all__}
    assert {name: found for name, found in endings.items() if found} == {name: FILES[name][1] for name in FILES}
    for name, (parameter, _) in FILES.items():
        read = {"command": "_raw_script"}.get(parameter, f"_{parameter}")
        assert getattr(tasks, name).ext_attr == read
        assert parameter in inspect.signature(getattr(tasks, name)).parameters


def test_resources_and_plugins_are_those_of_the_sdk() -> None:
    assert resource_key("4.1.0") == importlib.import_module("pydolphinscheduler.constants").ResourceKey.NAME
    with_plugins = [version for version in catalog.VERSIONS if catalog.load(version).has(PLUGINS_MODULE)]
    assert with_plugins == [version for version in catalog.VERSIONS if version.startswith("4.")]


@pytest.mark.parametrize(
    "text",
    ["select 1", "insert into a", "\ninsert into a", "select 'please delete it'", "drop\ttable a", "Drop table a",
     "merge into a", "set a = 1; update b", "xinsert a", "select updated from a", " truncate table a"],
)  # fmt: skip
def test_sql_type_is_guessed_as_the_sdk_does(text: str) -> None:
    sql = importlib.import_module("pydolphinscheduler.tasks.sql")
    guessed = sql.Sql.sql_type.fget(SimpleNamespace(param_sql_type=None, _sql=text))
    assert (guessed == sql.SqlType.NOT_SELECT) is (searched_word(text) is not None)


def test_default_token_is_the_one_that_the_sdk_ships() -> None:
    configuration = importlib.import_module("pydolphinscheduler.configuration")
    with configuration.BUILD_IN_CONFIG_PATH.open() as file:
        assert DEFAULT_TOKEN in file.read()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "from pydolphinscheduler.core.process_definition import ProcessDefinition",
            "from pydolphinscheduler.core.workflow import Workflow as ProcessDefinition",
        ),
        ("from pydolphinscheduler.side import Project", "from pydolphinscheduler.models import Project"),
        (
            "import pydolphinscheduler.tasks.dependent as d\nd.DependentItem('p', process_definition_name='w')",
            "import pydolphinscheduler.tasks.dependent as d\nd.DependentItem('p', workflow_name='w')",
        ),
        (
            "from pydolphinscheduler.side import Project as P",
            "from pydolphinscheduler.models import Project as P",
        ),
        (
            "from pydolphinscheduler.side import Project, User",
            "from pydolphinscheduler.models import Project, User",
        ),
        (
            "from pydolphinscheduler.core import ProcessDefinition, configuration\nProcessDefinition('a')",
            "from pydolphinscheduler.core import Workflow, configuration\nWorkflow('a')",
        ),
        (
            "from pydolphinscheduler import side\nside.User('a')",
            "from pydolphinscheduler import models\nmodels.User('a')",
        ),
        (
            "from pydolphinscheduler import side\nmodels = side.User('a')",
            "from pydolphinscheduler import models as side\nmodels = side.User('a')",
        ),
        ("from pydolphinscheduler import side\nfor each in side: each", None),
        ("import pydolphinscheduler.tasks.sub_process as s\ns.SubProcess('a', 'b')", None),
        ("from pydolphinscheduler.core.base import Base, f", None),
        ("from pydolphinscheduler.core.database import Database", None),
        ("from pydolphinscheduler.java_gateway import launch_gateway\nlaunch_gateway()", None),
        ("from pydolphinscheduler.tasks import SubProcess", None),
        ("from pydolphinscheduler.tasks import SubProcess\nSubProcess(*both)", None),
        (
            "from pydolphinscheduler.tasks import SubProcess\nSubProcess('a', process_definition_name='b', **more)",
            "from pydolphinscheduler.tasks import SubWorkflow\nSubWorkflow('a', workflow_name='b', **more)",
        ),
        ("from pydolphinscheduler.tasks.shell import Shell\nShell('a', 'b', local_params=[])", None),
        (
            "import pydolphinscheduler.core as core\ncore.ProcessDefinition('a')",
            "import pydolphinscheduler.core as core\ncore.Workflow('a')",
        ),
        (
            "import pydolphinscheduler.core\npydolphinscheduler.core.ProcessDefinition('a')",
            "import pydolphinscheduler.core\npydolphinscheduler.core.Workflow('a')",
        ),
        (
            "import pydolphinscheduler.core.process_definition as p\np.ProcessDefinition('a')",
            "import pydolphinscheduler.core.workflow as p\np.Workflow('a')",
        ),
        ("from pydolphinscheduler import tasks\ntasks.SubProcess('a', 'b')", None),
    ],
)
def test_edits_of_old_names(text: str, fixed: str | None) -> None:
    rules = [rule for rule in RULES if rule.code in ("PDS604", "PDS605")]
    after = fix.fix(Source("a.py", text.encode()), lambda source: engine.check_source(source, rules))[0]
    assert after.text == (text if fixed is None else fixed)


@pytest.mark.parametrize(
    "text",
    [
        "import pydolphinscheduler.core as c\nc.ProcessDefinition('a')",
        "import pydolphinscheduler.core.process_definition as p\np.ProcessDefinition('a')",
        "from pydolphinscheduler import side\nside.User('a')",
        "from pydolphinscheduler.side import User\nUser.name",
        "from pydolphinscheduler.tasks import sub_process\nsub_process.SubProcess('a', 'b')",
    ],
)
def test_what_has_moved_is_said_once(text: str) -> None:
    rules = [rule for rule in RULES if rule.code in ("PDS604", "PDS605", "PDS602")]
    assert len(engine.check_source(Source("a.py", text.encode()), rules).diagnostics) == 1


@pytest.mark.parametrize("name", [*CALLED["tasks"], "Workflow"])
def test_attributes_that_are_sent_can_be_set_or_are_computed(name: str) -> None:
    called = CALLED["workflow"] if name == "Workflow" else CALLED["tasks"][name]
    path = f"{called['module'].removeprefix('pydolphinscheduler.')}.{name}"
    real, found = _class(path), _found(path)
    fields = ("_DEFINE_ATTR", "_task_default_attr", "_task_custom_attr", "_child_task_dvc_attr")
    sent = {each for field in (*fields, "_child_task_mlflow_attr") for each in getattr(real, field, ())}
    assert all(attributes.has(found, each) for each in sent)


@pytest.mark.parametrize(
    ("task", "versions"),
    [
        ("Shell('a', 'bash a.sh')", "4.0.0 4.0.1 4.0.2 4.0.3 4.0.4 4.1.0"),
        ("Shell('a', '', resource_list=[{'id': 1}])", "4.0.2 4.0.3 4.1.0"),
        ("Shell('a', '', resource_list=[{'resourceName': 'a'}])", "3.0.2 3.1.1 4.0.0 4.0.1 4.0.4"),
        ("Http('a', 'http://b', http_params={'c': 'd'})", "4.1.0"),
        ("Sql('a', 'b', '\\ninsert into c values (1)')", "3.0.2 3.1.1 4.0.0 4.0.1 4.0.2 4.0.3 4.0.4 4.1.0"),
    ],
)
def test_what_a_task_does_differs_by_version(task: str, versions: str) -> None:
    """Each of these was looked up in the wheels of all versions."""
    imports = "".join(
        f"from pydolphinscheduler.tasks.{name.lower()} import {name}\n" for name in ("Http", "Shell", "Sql")
    )
    imports += "from pydolphinscheduler.core.process_definition import ProcessDefinition\n"
    text = f"{imports}with ProcessDefinition('etl') as workflow:\n    {task}\n    workflow.submit()\n"
    source = Source("a.py", text.encode())
    errors = ("PDS412", "PDS701", "PDS709", "PDS710")
    found = [
        version
        for version in catalog.VERSIONS
        if any(
            each.code in errors for each in engine.check_source(source, RULES, sdk=catalog.load(version)).diagnostics
        )
    ]
    assert found == versions.split()


@pytest.mark.parametrize(
    ("version", "text", "advice"),
    [
        ("4.0.0", "Workflow('etl', online_schedule=True)", "4.0.3 has it, raise target-sdk"),
        ("3.0.2", "Shell('a', 'b', environment_name='c')", "3.1.1 has it, raise target-sdk"),
        ("4.0.0", "Shell('a', 'b').add_out('c', 'd')", "4.0.1 has it, raise target-sdk"),
        ("4.1.0", "Shell('a', 'b', resource_limit=1)", "did you mean resource_list=?"),
    ],
)
def test_what_a_later_version_has_is_said(version: str, text: str, advice: str) -> None:
    imports = (
        "from pydolphinscheduler.tasks.shell import Shell\nfrom pydolphinscheduler.core.workflow import Workflow\n"
    )
    source = Source("a.py", f"{imports}{text}\n".encode())
    found = engine.check_source(source, RULES, sdk=catalog.load(version)).diagnostics
    assert [each for each in found if each.code in ("PDS601", "PDS607") and advice in each.message], found
