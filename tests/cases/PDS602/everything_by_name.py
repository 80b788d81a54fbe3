from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import SUCCESS, And, Condition, Shell, SubWorkflow

with Workflow(name="etl") as workflow:
    load = SubWorkflow(name="b", workflow_name="child")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(name="c", condition=And(And(SUCCESS(load))), success_task=report, failed_task=mend)
    workflow.submit()
