from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def main(names):
    for name in names:
        workflow = Workflow(name=name)
        Shell(name="extract", command="true", workflow=workflow)
        if not name.startswith("etl"):
            continue
        workflow.submit()
        return
    return None


main(["etl"])
