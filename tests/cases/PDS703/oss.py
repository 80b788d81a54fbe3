import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import OSS
from pydolphinscheduler.tasks.shell import Shell

oss = OSS(  # error: PDS703 7 "cannot read a file"
    prefix="https://etl.oss-cn-hangzhou.aliyuncs.com/scripts/",
    access_key_id=os.environ["KEY_ID"],
    access_key_secret=os.environ["KEY"],
)

with Workflow(name="etl", resource_plugin=oss) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
