"""Keywords that people write and the SDK does not have: what they were called elsewhere, or in an older version."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.sdk.catalog import SdkClass

#: What other schedulers call it, most of all Airflow → what the SDK calls it; the first that the class has counts.
HABITS = {
    "application": ("main_package",),
    "bash_command": ("command",),
    "conn_id": ("datasource_name",),
    "cmd": ("command",),
    "cron": ("schedule",),
    "dag": ("workflow",),
    "dag_id": ("name",),
    "dagrun_timeout": ("timeout",),
    "date": ("dependent_date",),
    "doc": ("description",),
    "doc_md": ("description",),
    "end_date": ("end_time",),
    "endpoint": ("url",),
    "execution_timeout": ("timeout",),
    "external_dag_id": ("workflow_name",),
    "external_task_id": ("dependent_task_name",),
    "java_class": ("main_class",),
    "method": ("http_method",),
    "owner": ("user",),
    "params": ("param", "input_params"),
    "priority": ("task_priority",),
    "priority_weight": ("task_priority",),
    "process_definition": ("workflow",),
    "process_definition_name": ("workflow_name",),
    "python_callable": ("definition",),
    "retries": ("fail_retry_times",),
    "retry_delay": ("fail_retry_interval",),
    "schedule_interval": ("schedule",),
    "script": ("command", "definition"),
    "start_date": ("start_time",),
    "task_id": ("name",),
    "task_name": ("dependent_task_name", "name"),
    "token": ("access_token", "private_token"),
    "trigger_dag_id": ("workflow_name",),
    "workflow": ("process_definition",),
    "workflow_name": ("process_definition_name",),
}

_ARROWS = "draw the arrow with >>"
#: What the SDK says in another way, or not at all.
ADVICE = {
    "catchup": "there is no such setting, leave it out",
    "default_args": "give each task its own arguments",
    "depends_on": _ARROWS,
    "depends_on_past": "there is no such setting, leave it out",
    "downstream": _ARROWS,
    "env": "name an environment of the server with environment_name=",
    "pre_tasks": _ARROWS,
    "trigger_rule": "use a Condition task",
    "upstream": _ARROWS,
}

#: The same advice for those who write YAML.
IN_YAML = {
    _ARROWS: "name what comes before in the deps of what comes behind",
    "give each task its own arguments": "give each task its own keys",
    "name an environment of the server with environment_name=": "name an environment of the server: environment_name",
}
#: Keys of YAML tasks by which people name what comes before, where the SDK's reader knows `deps` only.
DEPENDENCIES = frozenset(
    {"after", "dep", "dependencies", "dependency", "depends", "dependsOn", "depends_on", "needs", "pre_tasks",
     "requires", "upstream", "upstream_tasks", "upstreams"}
)  # fmt: skip
#: What other schedulers and DolphinScheduler's own pages call a type of task, in small letters → its class.
TYPE_HABITS = {
    "bash": "Shell",
    "command": "Shell",
    "conditions": "Condition",
    "depend": "Dependent",
    "k8s": "Kubernetes",
    "mapreduce": "MR",
    "map_reduce": "MR",
    "py": "Python",
    "sh": "Shell",
    "sub_process": "SubWorkflow",
    "sub_workflow": "SubWorkflow",
}

#: Still accepted, with a warning: keyword → (new keyword, whether it can simply be written instead).
RENAMED = {
    "local_params": ("input_params= and output_params=", False),
    "process_definition": ("workflow=", True),
    "process_definition_name": ("workflow_name=", True),
}
#: What an older version had and a newer one has not: (class, or "task" for all of them; keyword) → what to do.
REMOVED = {
    ("Workflow", "tenant"): "set the tenant in the SDK's configuration, or PYDS_USER_TENANT where the deploy runs",
    ("Workflow", "queue"): "set the queue in the SDK's configuration, or PYDS_WORKFLOW_QUEUE where the deploy runs",
    ("task", "timeout_flag"): "leave it out, the timeout alone decides",
    ("Python", "code"): "write definition=",
    ("Spark", "spark_version"): "leave it out",
    ("Sql", "sql_delimiter"): "leave it out",
}
#: Of these, what has another name now; the others can be left out.
REPLACED = {("Python", "code"): "definition"}


def replaced(keyword: str, target: SdkClass) -> str | None:
    """What a class calls a keyword now that an older version had."""
    return REPLACED.get((target.name, keyword))


REMOVED_NAMES = frozenset(keyword for _, keyword in REMOVED)


def removed(keyword: str, target: SdkClass) -> str | None:
    """What to do about a keyword that an older version had, and this class has not; None if that is not so."""
    if target.accepts(keyword):
        return None
    name = "Workflow" if target.name == "ProcessDefinition" else target.name
    return REMOVED.get((name, keyword)) or (REMOVED.get(("task", keyword)) if target.is_task else None)


def meant(keyword: str, target: SdkClass) -> str | None:
    """The parameter that somebody meant with a keyword that a class does not have."""
    for name in HABITS.get(keyword, ()):
        if name in target.parameters:
            return name
    if keyword in ADVICE:
        return None
    from difflib import get_close_matches

    close = get_close_matches(keyword.lower(), (*target.parameters, *target.hidden), 1, 0.7)
    return close[0] if close else None


def is_slip(keyword: str, name: str) -> bool:
    """Whether a parameter is certainly what was meant: it is called so elsewhere, or a letter or two are wrong."""
    from difflib import SequenceMatcher

    return name in HABITS.get(keyword, ()) or SequenceMatcher(None, keyword.lower(), name).ratio() >= 0.9
