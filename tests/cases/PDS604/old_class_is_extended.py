from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_process import SubProcess  # error: PDS604 50


class Child(SubProcess):
    def __init__(self, name):
        super().__init__(name=name, process_definition_name=f"child of {name}")


with Workflow("etl") as workflow:
    Child("a")
    SubProcess("b", process_definition_name="c")
    workflow.submit()
