from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3
from pydolphinscheduler.tasks.shell import Shell

s3 = S3(prefix="https://etl.s3.amazonaws.com/scripts/", access_key_id=None)

with Workflow(name="etl", resource_plugin=s3) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
