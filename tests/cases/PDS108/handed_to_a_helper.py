from pydolphinscheduler.core.workflow import Workflow
from common import fill

workflow = Workflow(name="etl")
fill(workflow)
workflow.submit()
