from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def main():
    workflow = None

    def build():
        nonlocal workflow
        workflow = Workflow(name="etl")
        Shell(name="extract", command="true", workflow=workflow)

    build()
    workflow.submit()


main()
