from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Extract(Shell):
    def __init__(self, workflow, table):
        super().__init__(name=table, command="true", workflow=workflow)


workflow = Workflow(name="etl")
Extract(workflow, "orders")
workflow.submit()
