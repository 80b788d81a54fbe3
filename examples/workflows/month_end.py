"""The evening of each day: on the last one of a month, the invoices are made."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(
    name="month-end",
    project="finance",
    schedule="0 0 22 * * ? *",
    start_time="2026-01-01",
    timezone="Asia/Shanghai",
    param={"last": "$[month_end(yyyyMMdd,0)]", "day": "$[yyyyMMdd]"},
) as workflow:
    close = Shell(name="close-the-day", command="ledger close --day ${day}")
    invoices = SubWorkflow(name="invoices", workflow_name="发票")
    nothing = Shell(name="nothing-to-do", command="echo 'the month goes on'")
    choose = Switch(
        name="is-it-the-last-day",
        condition=SwitchCondition(
            Branch(condition="${day} == ${last}", task=invoices),
            Default(task=nothing),
        ),
    )
    close >> choose
    workflow.submit()
