import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

HOME = os.environ["ETL_HOME"]
SCRIPT = os.environ["SCRIPT"]

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command=f"bash {HOME}/{SCRIPT}")
    transform = Shell(name="transform", command="bash {}/run.sh {}".format(HOME, SCRIPT))
    load = Shell(name="load", command="bash load.sh" + SCRIPT)
    check = Shell(name="check", command=f"{SCRIPT}.sh", resource_plugin=Local(prefix="/opt/etl"))
    done = Shell(name="done", command=f"bash {HOME}/done.sh ")
    extract >> transform >> load >> check >> done
    workflow.submit()
