from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.dvc import DVCUpload

with Workflow(name="etl") as workflow:
    Shell("a", "true")
    DVCUpload("b", "repository", "worker", "dvc", "v1", "message")
    workflow.submit()
