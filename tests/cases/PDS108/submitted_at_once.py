from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    workflow.submit()  # error: PDS108 5 "workflow 'etl' has no task"
