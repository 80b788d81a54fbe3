import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

HOME = os.environ["ETL_HOME"]

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command=f"bash {HOME}/extract.sh")  # error: PDS701 45 "ends with .sh"
    transform = Shell(name="transform", command="bash {}/transform.sh".format(HOME))  # error: PDS701
    load = Shell(name="load", command="bash " + HOME + "/load.sh")  # error: PDS701
    extract >> transform >> load
    workflow.submit()
