from company import value

from pydolphinscheduler.core.parameter import ParameterType
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.add_in("days", "1, 2")
    extract.add_in("list", ParameterType.LIST("[1, 2]"))
    extract.add_in("first", value=1)
    extract.add_in("any", value())
    extract.add_out("day")
    workflow.submit()
