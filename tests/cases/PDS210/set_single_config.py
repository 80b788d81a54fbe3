from pydolphinscheduler.configuration import set_single_config
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

set_single_config("default.workflow.project", "sales")  # error: PDS210 1 "rewrites config.yaml"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
