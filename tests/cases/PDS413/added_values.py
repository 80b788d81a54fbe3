from company import count

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.add_in("offset", "0")
    extract.add_in("limit", 5)
    extract.add_in("count", count())
    extract.add_in("empty", None)
    extract.add_out("rows")
    workflow.submit()
