from pydolphinscheduler.core.workflow import Workflow
from mylib import job

with Workflow(name="etl") as workflow:
    job(process_definition=workflow, local_params=[])
    workflow.submit()
