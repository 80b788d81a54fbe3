from pydolphinscheduler.core.workflow import Workflow

workflow = Workflow(name="etl")

from . import tables  # noqa: E402, F401

workflow.submit()
