from team import TeamWorkflow
from pydolphinscheduler.tasks.shell import Shell

with TeamWorkflow("customers") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
