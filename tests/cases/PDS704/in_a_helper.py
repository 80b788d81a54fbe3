from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def add(workflow):
    return Shell(name="extract", command="", workflow=workflow)  # error: PDS704
