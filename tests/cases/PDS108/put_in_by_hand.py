from pydolphinscheduler.core.workflow import Workflow
from company import make

workflow = Workflow(name="etl")
workflow.tasks.update(make())
workflow.submit()
