from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

LINE = "what this workflow does, and for whom it does it. "  # 50 characters

with Workflow(name="etl", description=LINE + LINE + LINE + LINE + LINE + "12345") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
