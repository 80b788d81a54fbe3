from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

BRANCH = "main"
github = GitHub(prefix="https://github.com/company/etl/")

with Workflow(name="etl", resource_plugin=github) as workflow:
    Shell(name="extract", command=f"blob/{BRANCH}/extract.sh")
    workflow.submit()
