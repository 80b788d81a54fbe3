from pydolphinscheduler.core.parameter import ParameterType
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.add_in("offset", 0)  # error: PDS413 30 "write "
    extract.add_out(name="done", value=False)  # error: PDS413
    extract.add_in("strict", ParameterType.BOOLEAN("false"))  # error: PDS413 "arrives as true"
    workflow.submit()
