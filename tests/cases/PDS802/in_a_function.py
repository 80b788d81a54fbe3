from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def main():
    with Workflow(name="etl") as workflow:
        Shell(name="a", command="true")
        workflow.submit()


if __name__ == "__main__":
    main()
