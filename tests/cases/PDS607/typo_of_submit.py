from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow.submitt()  # error: PDS607 5 "has no attribute 'submitt', and the file stops here with an AttributeError: write submit"
