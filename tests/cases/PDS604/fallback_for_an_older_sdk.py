try:
    from pydolphinscheduler.core.workflow import Workflow
except ImportError:
    from pydolphinscheduler.core.process_definition import ProcessDefinition as Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit()
