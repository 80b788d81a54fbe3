from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="bash /opt/run.sh")  # error: PDS701 45 "end its command with a blank"
    load = Shell(name="load", command="python3 generate.py > load.sh")  # error: PDS701
    extract >> load
    workflow.submit()
