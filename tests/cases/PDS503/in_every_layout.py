from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="订单") as workflow:
    抽取 = Shell(name="抽取", command="true")
    b, c = (
        Shell(name="b", command="true"),
        Shell(name="c", command="true"),
    )
    抽取>b  # error: PDS503 5
    c   <   抽取  # error: PDS503 5
    b >> {  # error: PDS503 10 "a set"
        c,  # the last
    }
    c.set_upstream(
        b,
        抽取,  # error: PDS503 9
    )
    workflow.submit()
