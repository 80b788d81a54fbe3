from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Pipeline:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.workflow = Workflow(name=self.name).__enter__()
        return self

    def __exit__(self, *error):
        self.workflow.submit()
        return self.workflow.__exit__(*error)


with Pipeline("etl"):
    Shell(name="extract", command="true")
