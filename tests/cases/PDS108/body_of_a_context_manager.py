from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from contextlib import contextmanager


@contextmanager
def etl():
    with Workflow(name="etl") as workflow:
        yield
        workflow.submit()


with etl():
    Shell(name="extract", command="true")
