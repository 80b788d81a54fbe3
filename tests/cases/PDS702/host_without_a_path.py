from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", resource_plugin=S3("https://etl.s3.amazonaws.com")) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
