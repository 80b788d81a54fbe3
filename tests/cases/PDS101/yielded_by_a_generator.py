from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(names):
    for name in names:
        with Workflow(name=name) as workflow:
            Shell(name="extract", command="echo extract")
        yield workflow


for each in build(["orders", "customers"]):
    each.submit()
