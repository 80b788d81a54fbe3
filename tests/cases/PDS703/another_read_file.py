import os

import company
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import OSS
from pydolphinscheduler.tasks.shell import Shell

OSS.read_file = company.read_file

oss = OSS("https://etl.oss-cn-hangzhou.aliyuncs.com/", os.environ["KEY_ID"], os.environ["KEY"])

with Workflow(name="etl", resource_plugin=oss) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
