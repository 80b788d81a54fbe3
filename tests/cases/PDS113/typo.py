from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow.descripton = "nightly"  # error: PDS113 5 "nothing reads this one: write description"
    workflow.submit()
