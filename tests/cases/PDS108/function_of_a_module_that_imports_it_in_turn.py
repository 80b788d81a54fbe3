from pydolphinscheduler.core.workflow import Workflow
import tables

workflow = Workflow(name="etl")
tables.build()
workflow.submit()
