from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    print(workflow.dag_id)  # error: PDS607 "write name"
    print(extract.process_definition)  # error: PDS607 "write workflow"
    print(extract.upstream)  # error: PDS607 "draw the arrow"
    workflow.submit()
