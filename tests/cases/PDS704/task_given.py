from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    Python(name="load", definition=extract)  # error: PDS704 "definition is a Shell"
    workflow.submit()
