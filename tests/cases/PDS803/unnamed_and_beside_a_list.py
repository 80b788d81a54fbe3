from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.func_wrap import task


@task
def report():
    print(1)


with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    Shell(name="d", command="true")  # error: PDS803 5
    report()  # error: PDS803 5 "'report'"
    a >> [b, c]
    workflow.submit()
