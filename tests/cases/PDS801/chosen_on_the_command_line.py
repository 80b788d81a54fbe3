import argparse

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

parser = argparse.ArgumentParser()
parser.add_argument("--now", action="store_true")
with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    if parser.parse_args().now:
        workflow.run()
    else:
        workflow.submit()
