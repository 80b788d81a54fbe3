from pydolphinscheduler.core.workflow import Workflow

workflow = Workflow(name="etl"  # error: PDS001 20 "'(' was never closed"
workflow.submit()
