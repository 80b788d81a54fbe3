from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

LOAD = """
cd /opt/etl
bash load.sh
"""

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="bash /opt/run.sh ")
    transform = Shell(name="transform", command="bash /opt/run.sh --all")
    load = Shell(name="load", command=LOAD)
    extract >> transform >> load
    workflow.submit()
