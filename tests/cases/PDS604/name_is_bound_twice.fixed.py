from pydolphinscheduler.core.workflow import Workflow as ProcessDefinition
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl") as pd:
    Shell(name="a", command="true")
    pd.submit()


def describe(ProcessDefinition):
    return ProcessDefinition.name
