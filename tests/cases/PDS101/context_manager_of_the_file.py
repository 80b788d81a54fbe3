from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from contextlib import contextmanager


@contextmanager
def deployed(name):
    with Workflow(name=name) as workflow:
        yield workflow
    workflow.submit()


with deployed("etl"):
    Shell(name="extract", command="true")
