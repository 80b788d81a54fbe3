from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Etl(Workflow):
    def __init__(self, name):
        super().__init__(name)
        Shell(name="extract", command="true", workflow=self)


Etl("etl").submit()
