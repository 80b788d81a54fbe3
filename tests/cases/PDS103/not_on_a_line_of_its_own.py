from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="one") as workflow:
    a = Shell(name="a", command="true")
    workflow.submit(); workflow.run()  # error: PDS103

with Workflow(name="two") as workflow:
    a = Shell(name="a", command="true")
    workflow.submit()  # the definition
    workflow.run()  # error: PDS103

workflow = Workflow(name="three")
a = Shell(name="a", command="true", workflow=workflow)
with workflow:
    workflow.submit()
workflow.run()  # error: PDS103

with Workflow(name="four") as workflow:
    a = Shell(name="a", command="true")
    code = workflow.submit()
    print(code)
    workflow.submit()  # error: PDS103

with Workflow(name="five") as workflow:
    a = Shell(name="a", command="true")
    workflow.submit()
    b = Shell(name="b", command="true")
    workflow.run()  # error: PDS103
