from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def deploy(task):
    task.workflow.submit()


with Workflow(name="etl"):
    extract = Shell(name="extract", command="echo extract")

deploy(extract)
