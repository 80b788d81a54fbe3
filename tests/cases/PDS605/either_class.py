from pydolphinscheduler.tasks.shell import Shell

try:
    from pydolphinscheduler.core import ProcessDefinition as Flow
except ImportError:
    from pydolphinscheduler.core import Workflow as Flow

with Flow("etl") as flow:
    Shell(name="a", command="true")
    flow.submit()
