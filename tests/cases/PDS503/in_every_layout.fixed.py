from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="订单") as workflow:
    抽取 = Shell(name="抽取", command="true")
    b, c = (
        Shell(name="b", command="true"),
        Shell(name="c", command="true"),
    )
    抽取>>b
    c   <<   抽取
    b >> [
        c,  # the last
    ]
    c.set_upstream(
        [b,
        抽取],
    )
    workflow.submit()
