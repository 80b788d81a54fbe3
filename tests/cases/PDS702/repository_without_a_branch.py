from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub, GitLab
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/")  # error: PDS702 24 "has no branch"
gitlab = GitLab("https://gitlab.com/company/etl")  # error: PDS702 "GROUP/PROJECT"

with Workflow(name="etl", resource_plugin=github) as workflow:
    extract = Shell(name="extract", command="extract.sh")
    load = Shell(name="load", command="load.sh", resource_plugin=gitlab)
    extract >> load
    workflow.submit()
