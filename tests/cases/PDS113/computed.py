from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.timeout = 5  # error: PDS113 5 "AttributeError: pass timeout=… to Shell()"
    workflow.submit()
