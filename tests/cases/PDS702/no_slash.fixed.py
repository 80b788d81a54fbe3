from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import OSS, S3, GitHub, GitLab  # noqa: F401
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/blob/main/scripts/")
gitlab = GitLab("https://gitlab.company.com/data/etl/-/blob/main/")
s3 = S3(prefix='https://etl.s3.amazonaws.com/scripts/')

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="extract.sh", resource_plugin=github)
    load = Shell(name="load", command="load.sh", resource_plugin=gitlab)
    done = Shell(name="done", command="done.sh", resource_plugin=s3)
    extract >> load >> done
    workflow.submit()
