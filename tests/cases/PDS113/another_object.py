from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
import argparse

options = argparse.Namespace()
options.retries = 3
options.timeout = 5
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", fail_retry_times=options.retries)
    workflow.submit()
