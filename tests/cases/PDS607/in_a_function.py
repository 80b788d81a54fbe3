from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def main():
    with Workflow(name="etl") as workflow:
        extract = Shell(name="extract", command="true")
        extract.set_upstrem([])  # error: PDS607 9
        workflow.submit()
    return workflow


main()
