from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import S3, GitHub, GitLab
from pydolphinscheduler.tasks.shell import Shell

ssh = GitHub("git@github.com:company/etl.git")  # error: PDS702 14 "no address that it can read"
raw = GitHub("https://raw.githubusercontent.com/company/etl/main/scripts/")  # error: PDS702 "another branch"
bucket = S3(prefix="s3://etl/scripts/")  # error: PDS702 "write https://BUCKET"
subgroup = GitLab("https://gitlab.com/company/data/etl/-/blob/main/")  # error: PDS702 "another project"
old = GitLab("https://gitlab.com/company/etl/blob/main/scripts/")  # error: PDS702

with Workflow(name="etl", resource_plugin=ssh) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
