from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3, GitHub, GitLab, Local
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/blob/main/scripts/", access_token=None)
gitlab = GitLab("https://gitlab.company.com/data/etl/-/blob/main/")
s3 = S3(prefix="https://etl.s3.amazonaws.com/")
local = Local(prefix="/opt/etl")

with Workflow(name="etl", resource_plugin=local) as workflow:
    extract = Shell(name="extract", command="extract.sh", resource_plugin=github)
    load = Shell(name="load", command="load.sh", resource_plugin=gitlab)
    done = Shell(name="done", command="done.sh", resource_plugin=s3)
    extract >> load >> done
    workflow.submit()
