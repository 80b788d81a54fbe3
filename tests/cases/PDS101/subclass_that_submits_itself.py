from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Own(Workflow):
    def __exit__(self, *error):
        super().__exit__(*error)
        self.submit()


with Own(name="etl"):
    Shell(name="extract", command="true")
