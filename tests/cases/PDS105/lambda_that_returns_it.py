from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
get = lambda: workflow.submit
get()()
