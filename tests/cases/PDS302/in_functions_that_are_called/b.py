from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def main():
    with Workflow(name="etl") as workflow:  # error: PDS302 24
        Shell(name="extract", command="true")
        workflow.submit()


if __name__ == "__main__":
    main()
