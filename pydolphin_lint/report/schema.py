"""A JSON Schema for workflow files in YAML, from what a version of the SDK offers.

It is draft 7, which the YAML language servers of all editors read. Its patterns are those that Python and JavaScript
read alike. It refuses what fails or is ignored for certain, and takes the rest: rules say more.
"""

from __future__ import annotations

import json

from pydolphin_lint.sdk import choices, keywords, parameters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from pydolphin_lint.sdk.catalog import Sdk, SdkClass
    from pydolphin_lint.sdk.choices import Choice
    from pydolphin_lint.sdk.parameters import Parameter

    Schema = dict[str, Any]

#: What the SDK puts another value in the place of, whatever the parameter takes.
_REFERENCE = r"^\$FILE\{|\$(ENV|WORKFLOW)\{|\$\{CONFIG\."
_CHOICES = choices.WORKFLOW | choices.TASK | choices.HTTP | choices.SQL
#: Kind → its schema; a pattern holds for texts only, a minimum for numbers only.
_KINDS: dict[str, Schema] = {
    parameters.NAME: {"type": ["string"]},
    parameters.TEXT: {"type": ["string", "number", "boolean"]},
    parameters.NUMBER: {"type": ["number", "string"], "pattern": rf"^\s*[+-]?\d*\.?\d*\s*$|\$\{{|{_REFERENCE}"},
    parameters.INTEGER: {"type": ["integer", "string"], "pattern": _REFERENCE},
    parameters.MINUTES: {"type": ["integer", "string"], "minimum": 0, "pattern": _REFERENCE},
    parameters.BOOLEAN: {"type": ["boolean", "string"], "pattern": _REFERENCE},
    parameters.TIME: {"type": ["string"], "pattern": rf"^\d{{4}}[-/]?\d\d?|{_REFERENCE}"},
    parameters.SCHEDULE: {"type": ["string"]},
    parameters.MAPPING: {"type": ["object", "string"], "pattern": _REFERENCE},
    parameters.LIST: {"type": ["array", "string"], "pattern": _REFERENCE},
    parameters.STATEMENTS: {"type": ["array", "string"], "items": {"type": "string"}},
    parameters.RESOURCES: {
        "type": ["array", "string"],
        "items": {"type": ["string", "object"]},
        "pattern": _REFERENCE,
    },
    parameters.OBJECT: {"type": []},
    parameters.OBJECTS: {"type": ["array"], "maxItems": 0},
}
#: What an editor says where a pattern does not fit.
_MESSAGES = {
    parameters.NUMBER: "Write a number.",
    parameters.INTEGER: "Write a number without quotes.",
    parameters.MINUTES: "Write minutes, as a number without quotes.",
    parameters.BOOLEAN: "Write true or false.",
    parameters.TIME: "Write a date, like 2026-01-31 or 2026-01-31 06:00:00, in quotes.",
    parameters.SCHEDULE: "Write seven fields with one blank between them, like 0 0 6 * * ? *.",
    parameters.MAPPING: "Write names and values.",
    parameters.LIST: "Write a list.",
    parameters.RESOURCES: "Write a list.",
}
#: What may be left out, but not left empty.
_NOT_EMPTY = ("is_cache", "warning_group_id", "automl_tool", "algorithm", "MLflowModels.deploy_mode")
#: The three that the SDK reads in a way of their own: it ignores whatever else they are given.
_SPECIAL = ("Switch", "Condition", "Dependent")


class UnsupportedVersionError(Exception):
    """The version of the SDK reads no YAML; the text says so."""


def render(sdk: Sdk) -> str:
    """The schema as JSON. It is ASCII, so that it is the same on every console. Raises UnsupportedVersionError."""
    if "core.yaml_workflow" not in sdk.modules and "core.yaml_process_define" not in sdk.modules:
        raise UnsupportedVersionError(f"version {sdk.version} of the SDK reads no YAML: 3.1.1 is the first that does")
    return json.dumps(_schema(sdk), indent=1) + "\n"


def _schema(sdk: Sdk) -> Schema:
    workflow = sdk.find("core.workflow.Workflow") or sdk.find("core.process_definition.ProcessDefinition")
    assert workflow is not None
    found = {name: sdk.find(path) for name, path in (sdk.names("tasks") or {}).items()}
    tasks = {name: each for name, each in sorted(found.items()) if each is not None and each.is_task}
    definitions: dict[str, Schema] = {}
    required: dict[str, bool] = {}
    for owner, each in {"Workflow": workflow, **tasks}.items():
        for name in _names(each):
            if hit := parameters.find(owner, name):
                required[hit[0]] = required.get(hit[0], False) or name in each.required
    for key, parameter in parameters.PARAMETERS.items():
        if key in required:
            definitions[key] = _parameter(key, parameter, required[key], sdk)
    base = sdk.find("core.task.Task")
    shared = [name for name in _names(base) if name not in ("name", "task_type")] if base is not None else []
    definitions["common"] = {"properties": {name: _reference(name) for name in shared}}
    for name, each in tasks.items():
        definitions[name] = _special(name, sdk) if name in _SPECIAL else _task(name, each, shared)
        definitions[name]["properties"] |= {"name": True, "task_type": True, "deps": True}
    definitions["task"] = _any_task(tasks)
    top = _class("Workflow", workflow)
    top["properties"]["run"] = {
        "type": ["boolean", "integer", "null"],
        "description": "Whether it runs at once, at every deploy.",
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Workflow file of apache-dolphinscheduler {sdk.version}",
        "description": "Made by `pydolphin-lint schema`.",
        "type": "object",
        "required": ["workflow", "tasks"],
        "properties": {
            "workflow": {"description": "The workflow itself.", "type": "object", **top},
            "tasks": {
                "description": "Its tasks.",
                "type": "array",
                "minItems": 1,
                "items": _reference("task"),
            },
        },
        "definitions": definitions,
    }


def _names(target: SdkClass) -> tuple[str, ...]:
    # A text is no workflow, and None is refused only under the old name.
    deprecated = [name for name in target.deprecated if name != "process_definition"]
    return (*target.parameters, *target.hidden, *deprecated)


def _reference(key: str) -> Schema:
    return {"$ref": f"#/definitions/{key}"}


def _class(owner: str, target: SdkClass) -> Schema:
    """The keys that a class takes; what we know nothing of takes anything."""
    hits = {name: parameters.find(owner, name) for name in _names(target)}
    return _mapping({name: _reference(hit[0]) if hit else True for name, hit in hits.items()}, *target.required)


def _task(name: str, target: SdkClass, shared: Iterable[str]) -> Schema:
    """The keys of a type of tasks: what all types take is said once for all of them."""
    schema = _class(name, target)
    schema["properties"] |= dict.fromkeys(shared, True)
    return {"allOf": [_reference("common")], **schema}


def _any_task(tasks: Iterable[str]) -> Schema:
    """A task: what it takes depends on its type, in whose name case does not count."""
    kinds = list(tasks)
    return {
        "type": "object",
        "required": ["name", "task_type"],
        "properties": {
            "name": _reference("name"),
            "task_type": {
                "description": "What the task is.",
                "anyOf": [{"enum": kinds}, {"type": "string", "pattern": _any_case(*kinds)}],
            },
            "deps": {
                "description": "The names of the tasks that run before this one.",
                "type": ["array", "null"],
                "items": {"type": "string"},
            },
        },
        "allOf": [
            {
                "if": {
                    "required": ["task_type"],
                    "properties": {"task_type": {"type": "string", "pattern": _any_case(name)}},
                },
                "then": _reference(name),
            }
            for name in kinds
        ],
    }


def _parameter(key: str, parameter: Parameter, required: bool, sdk: Sdk) -> Schema:
    kind = parameter.kind
    schema: Schema = {"description": parameter.about}
    if kind == parameters.CHOICE:
        return schema | _choice(_CHOICES[key])
    if kind == parameters.VALUES:
        schema |= {
            "type": ["object", "string", "null"],
            "pattern": _REFERENCE,
            "patternErrorMessage": "Write names and values.",
            "additionalProperties": _value(sdk),
        }
        return schema
    own = dict(_KINDS[kind])
    if kind == parameters.SCHEDULE and _counts_fields(sdk):
        own["pattern"] = rf"^\s*$|^\s*\S[^ ]*( [^ ]*){{5}} [^ ]*\S\s*$|{_REFERENCE}"
    if kind in _MESSAGES and "pattern" in own:
        own["patternErrorMessage"] = _MESSAGES[kind]
    if key == "http_params" and not _takes_mapping(sdk):
        own["type"] = ["array", *own["type"]]
    if not (required or key in _NOT_EMPTY):
        own["type"] = [*own["type"], "null"]
    if len(own["type"]) == 1:
        own["type"] = own["type"][0]
    if kind in (parameters.OBJECT, parameters.OBJECTS):
        schema["description"] += " Only Python can give it."
        schema["doNotSuggest"] = True
    if key in _deprecated(sdk):
        schema["deprecated"] = True
        schema["deprecationMessage"] = f"Write {keywords.RENAMED[key][0].replace('=', '')} instead."
    if parameter.usual:
        return schema | {"anyOf": [{"enum": list(parameter.usual)}, own]}
    return schema | own


def _choice(choice: Choice) -> Schema:
    """The values as they are suggested, and a pattern for all others that are taken."""
    values = "|".join(_letters(value) if choice.lenient else value for value in choice.values)
    blank = r"\s*" if choice.padded or not choice.checked else ""
    if not choice.checked:
        values += r"|\d*"
    others: Schema = {"type": "string", "pattern": f"^{blank}({values}){blank}$|{_REFERENCE}"}
    if not choice.checked:
        # What is a value in Python's place of a text, like the numbers of sql_type, is ignored there.
        numbers = any(isinstance(name, int) for name in choice.names)
        others["type"] = ["string", "null"] if numbers else ["string", "number", "null"]
    return {"anyOf": [{"enum": list(choice.values)}, others]}


def _value(sdk: Sdk) -> Schema:
    """The value of a parameter of a task."""
    value: Schema = {"type": ["string", "number", "boolean", "null"]}
    reader, types = sdk.find("core.yaml_workflow.ParseTool"), sdk.find("core.parameter.ParameterType")
    if reader is not None and types is not None and "parse_string_param_if_parameter" in reader.methods:
        names = sorted(name for name in types.attributes if name[0].isupper())
        value["pattern"] = rf"^(?!.*\(.*\))|^({'|'.join(names)})\s*\(|{_REFERENCE}"
        value["patternErrorMessage"] = f"What stands before ( is taken for a type, one of {', '.join(names)}."
    return value


def _special(name: str, sdk: Sdk) -> Schema:
    """The types that are written in another way than in Python."""
    task = {"type": "string", "description": "The name of a task further up."}
    operator = {
        "description": "Whether all must hold, or one.",
        "anyOf": [{"enum": ["and", "or"]}, {"type": "string", "pattern": f"{_any_case('and', 'or')}|{_REFERENCE}"}],
    }
    if name == "Switch":
        condition = {
            "type": ["string", "null"],
            "description": "When this task follows, like ${n} > 1; without it, when no other one does.",
        }
        branch = _closed({"task": task, "condition": condition}, "task")
        return _mapping({"condition": {"type": "array", "items": branch}}, "condition")
    if name == "Condition":
        flag = {"type": ["boolean", "integer"], "description": "true: it must succeed, false: it must fail."}
        groups = _groups(operator, _closed({"task": task, "flag": flag}, "task", "flag"))
        tasks = {"success_task": task, "failed_task": task}
        return _mapping({**tasks, "op": operator, "groups": groups}, *tasks, "op", "groups")
    target = sdk.find("tasks.dependent.DependentItem")
    renamed = target is None or "workflow_name" in target.parameters
    workflow = "workflow_name" if renamed else "process_definition_name"
    item = {
        "project_name": {"type": "string", "description": "The project of that workflow."},
        workflow: {"type": "string", "description": "The workflow to wait for."},
        "dependent_task_name": {"type": "string", "description": "The task of it to wait for."},
    }
    date = {"description": "Which run of it to wait for.", "anyOf": _dates(sdk)}
    groups = _groups(operator, _closed({**item, "dependent_date": date}, *item))
    # The misspelt key stands in the SDK's own examples; it holds nothing.
    noise = {"denpendence": {"type": "null", "doNotSuggest": True, "description": "The SDK ignores it."}}
    return _mapping({"op": operator, "groups": groups, **noise}, "op", "groups")


def _dates(sdk: Sdk) -> list[Schema]:
    """The server's words as they are, and the names of the SDK in any case."""
    words = choices.DEPENDENT["dependent_date"].values
    target = sdk.find("tasks.dependent.DependentDate")
    names = sorted(target.attributes) if target is not None else []
    return [{"enum": list(words)}, {"type": "string", "pattern": f"{_any_case(*names)}|{_REFERENCE}"}]


def _groups(operator: Schema, item: Schema) -> Schema:
    inner = {"type": "array", "minItems": 1, "items": item}
    return {
        "type": "array",
        "minItems": 1,
        "description": "What must hold.",
        "items": _closed({"op": operator, "groups": inner}, "op", "groups"),
    }


def _mapping(properties: Schema, *required: str) -> Schema:
    return {"properties": properties, "required": list(required), "additionalProperties": False}


def _closed(properties: Schema, *required: str) -> Schema:
    return {"type": "object", **_mapping(properties, *required)}


def _any_case(*words: str) -> str:
    return f"^({'|'.join(_letters(word) for word in words)})$"


def _letters(word: str) -> str:
    return "".join(f"[{each.upper()}{each.lower()}]" if each.isalpha() else each for each in word)


def _counts_fields(sdk: Sdk) -> bool:
    workflow = sdk.find("core.workflow.Workflow")
    return workflow is not None and "_EXPECT_SCHEDULE_CHAR_NUM" in workflow.attributes


def _takes_mapping(sdk: Sdk) -> bool:
    http = sdk.find("tasks.http.Http")
    return http is not None and "_http_params" in http.attributes


def _deprecated(sdk: Sdk) -> tuple[str, ...]:
    task = sdk.find("core.task.Task")
    return task.deprecated if task is not None else ()
