import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import OSS
from pydolphinscheduler.tasks.shell import Shell


class Bucket(OSS):
    def read_file(self, suf):
        return self.bucket().get_object(suf).read().decode()


bucket = Bucket("https://etl.oss-cn-hangzhou.aliyuncs.com/", os.environ["KEY_ID"], os.environ["KEY"])

with Workflow(name="etl", resource_plugin=bucket) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
