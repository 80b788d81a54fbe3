import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub, GitLab
from pydolphinscheduler.tasks.shell import Shell

github = GitHub("https://github.com/company/etl/blob/main/", access_token=os.environ["GITHUB_TOKEN"])
gitlab = GitLab("https://gitlab.com/company/etl/-/blob/main/", private_token=os.environ["GITLAB_TOKEN"])

with Workflow(name="etl", resource_plugin=github) as workflow:
    extract = Shell(name="extract", command="extract.sh")
    load = Shell(name="load", command="load.sh", resource_plugin=gitlab)
    extract >> load
    workflow.submit()
