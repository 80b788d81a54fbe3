from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def deploy():
    with Workflow(name="etl") as workflow:
        Shell(name="a", command="true")
    return workflow.submit()  # error: PDS807 12


codes = [deploy()]
with Workflow(name="one") as one:
    Shell(name="a", command="true")
print(one.submit())  # error: PDS807 7
with Workflow(name="two") as two:
    Shell(name="a", command="true")
if two.submit() > 100:  # error: PDS807 4
    print("many workflows")
with Workflow(name="three") as three:
    Shell(name="a", command="true")
codes.append(three.submit())  # error: PDS807 14
