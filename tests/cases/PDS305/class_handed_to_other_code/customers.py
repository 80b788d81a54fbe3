from team import shop
from pydolphinscheduler.tasks.shell import Shell

with shop("customers") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
