from pydolphinscheduler.core.workflow import Workflow
import tables

with Workflow(name="etl") as workflow:
    tables.build()
    workflow.submit()
