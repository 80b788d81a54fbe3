import subprocess

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

process_definition = subprocess.run(["git", "describe"], check=True, capture_output=True).stdout

with Workflow("etl", description=str(process_definition)) as workflow:
    Shell(name="a", command="true", workflow=workflow)
    workflow.submit()
