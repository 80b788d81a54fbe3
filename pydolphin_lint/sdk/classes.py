"""What is the same in all versions of the SDK: its package, its task classes, and the token that it ships.

The names are those of all versions that we know; `sdk/catalog.py` says how a version's classes are called.
"""

from __future__ import annotations

SDK = "pydolphinscheduler"
#: What the dotted path of everything in it begins with.
INSIDE = f"{SDK}."

#: What a gateway accepts unless somebody set another one. It is public: SDK and server ship with it.
DEFAULT_TOKEN = "jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc"  # noqa: PDS203 the rule needs it to find it
#: The password of the user that the SDK's own configuration names, public as well.
DEFAULT_PASSWORD = "userPythonGateway"

#: Task classes, all of them in modules of `pydolphinscheduler.tasks`.
TASKS = (
    "Condition",
    "CustomDataX",
    "DVCDownload",
    "DVCInit",
    "DVCUpload",
    "DataX",
    "Dependent",
    "Flink",
    "Http",
    "Kubernetes",
    "MLFlowProjectsAutoML",
    "MLFlowProjectsBasicAlgorithm",
    "MLFlowProjectsCustom",
    "MLflowModels",
    "MR",
    "OpenMLDB",
    "Procedure",
    "Python",
    "Pytorch",
    "SageMaker",
    "Shell",
    "Spark",
    "Sql",
    "SubProcess",
    "SubWorkflow",
    "Switch",
)

#: Classes that are there to be bases, and that people call all the same; they are in modules of `core`.
BASES = ("BatchTask", "Engine", "StreamTask", "Task")
#: All classes whose objects are tasks.
ANY_TASK = frozenset(TASKS + BASES)
