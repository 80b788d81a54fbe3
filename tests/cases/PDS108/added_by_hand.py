from pydolphinscheduler.core.workflow import Workflow
from company import make

workflow = Workflow(name="etl")
workflow.add_task(make())
workflow.submit()
