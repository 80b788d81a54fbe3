from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/blob/main/scripts/")


def report():
    print("done")


with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="extract.sh", resource_plugin=github)
    load = Shell(name="load", command="echo 1.5")
    done = Python(name="done", definition=report)
    extract >> load >> done
    workflow.submit()
