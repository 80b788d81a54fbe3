from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

NAMES = ["a.sh", "b.sh"]
with Workflow(name="etl", param={"resourceName": "a.sh"}) as workflow:
    Shell(name="a", command="true", resource_list=["a.sh"])
    Shell(name="b", command="true", resource_list=NAMES)
    Shell(name="c", command="true", input_params={"resourceName": "a.sh"})
    workflow.submit()
