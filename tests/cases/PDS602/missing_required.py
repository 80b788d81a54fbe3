from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks import SUCCESS, And, Condition, Python, SubWorkflow

with Workflow(name="etl") as workflow:
    a = Shell(name="a")  # error: PDS602 9 "command="
    b = Shell(command="true")  # error: PDS602 9 "name="
    SubWorkflow(name="b", workflow=workflow)  # error: PDS602 5 "workflow_name="
    Condition(name="c", condition=And(And(SUCCESS(a))), success_task=b)  # error: PDS602 5 "failed_task="
    Shell()  # error: PDS602 5 "name= and command="
    Python(name="d")  # error: PDS602 5 "definition="
    workflow.submit()
