from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", comand="true")  # error: PDS601
    Shell(task_id="b", bash_command="true")  # error: PDS601 error: PDS601
    workflow.submit()
