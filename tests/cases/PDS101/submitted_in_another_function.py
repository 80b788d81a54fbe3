from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    with workflow:
        Shell(name="extract", command="true")


def main():
    build()
    workflow.submit()


workflow = Workflow(name="etl")
if __name__ == "__main__":
    main()
