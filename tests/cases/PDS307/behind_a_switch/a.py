from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="a", project="shop", param={"more": "0"}) as workflow:
    again = SubWorkflow(name="again", workflow_name="b")
    done = Shell(name="done", command="echo done")
    Switch(name="way", condition=SwitchCondition(Branch("${more} == 1", again), Default(done)))
    workflow.submit()
