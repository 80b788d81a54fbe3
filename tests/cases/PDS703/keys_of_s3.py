import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3
from pydolphinscheduler.tasks.shell import Shell

s3 = S3(
    "https://etl.s3.amazonaws.com/scripts/",
    os.environ["KEY_ID"],  # error: PDS703 5 "ignores access_key_id"
    access_key_secret=os.environ["KEY"],
)

with Workflow(name="etl", resource_plugin=s3) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
