from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def orders():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="echo orders")
        workflow.submit()


def customers():
    with Workflow(name="etl") as workflow:  # error: PDS301 24
        Shell(name="extract", command="echo customers")
        workflow.submit()


def main():
    orders()
    customers()


if __name__ == "__main__":
    main()
