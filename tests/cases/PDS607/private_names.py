from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    print(workflow._task_relations, workflow.__class__, extract._workflow, extract._raw_script)
    workflow.submit()
