from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = [Branch("${rows} > 10", full), Default(delta)]
    Switch(name="how", condition=ways)  # error: PDS711 34 "a list does not work"
    workflow.submit()
