from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", resource_list=[{"resourceName": "a.sh"}])  # error: PDS604 52 "its path as a text"
    Shell(name="b", command="true", resource_list=["a.sh"])
    workflow.submit()
