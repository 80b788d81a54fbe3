import os

from company.storage import OSS, S3
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

s3 = S3("etl", access_key_id=os.environ["KEY_ID"])
oss = OSS("etl")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command=s3.read("extract.sh") + oss.read("load.sh"))
    workflow.submit()
