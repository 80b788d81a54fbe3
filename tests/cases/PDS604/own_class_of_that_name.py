from pydolphinscheduler.core.workflow import Workflow


class ProcessDefinition(Workflow):
    pass
