from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true", is_cache="YES")
    try:
        extract.is_cache = True
    except AttributeError:
        print("too new")
    workflow.submit()
