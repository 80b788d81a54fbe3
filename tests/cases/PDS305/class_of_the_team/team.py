from pydolphinscheduler.core.workflow import Workflow


class TeamWorkflow(Workflow):
    def __init__(self, name):
        super().__init__(name=name, project="shop")
