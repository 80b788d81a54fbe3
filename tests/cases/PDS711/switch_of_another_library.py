from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from widgets import Branch, Switch, SwitchCondition

with Workflow(name="etl") as workflow:
    Shell(name="full", command="echo full")
    workflow.submit()

panel = Switch(name="on", condition=SwitchCondition(Branch("", "full")))
