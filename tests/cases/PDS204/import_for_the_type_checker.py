import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydolphinscheduler.core.workflow import Workflow

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"


def build() -> "Workflow":
    from pydolphinscheduler.core.workflow import Workflow

    return Workflow(name="etl")
