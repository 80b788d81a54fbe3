from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Group(list):
    def __rshift__(self, others):
        for task in self:
            task >> others
        return others


with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    d = Shell(name="d", command="true")
    group = Group([a, b])
    group >> [c, d]
    workflow.submit()
