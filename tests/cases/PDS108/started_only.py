from pydolphinscheduler.core.workflow import Workflow

workflow = Workflow(name="etl")
workflow.start()
