from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")

    def load():
        print(extract.name)  # error: PDS707

    extract >> Python(name="load", definition=load)
    workflow.submit()
