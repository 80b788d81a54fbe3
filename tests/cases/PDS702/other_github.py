from github import GitHub

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

client = GitHub(prefix="https://github.com/company")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command=client.read("extract.sh"))
    workflow.submit()
