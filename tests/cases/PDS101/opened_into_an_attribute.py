from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Pipeline:
    def build(self):
        with Workflow(name="etl") as self.workflow:
            Shell(name="extract", command="true")


pipeline = Pipeline()
pipeline.build()
pipeline.workflow.submit()
