from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for region in ("cn", "us"):
    with Workflow(name=f"etl-{region}") as workflow:
        Shell(name="a", command="true")
        workflow.run()  # error: PDS801 9 "the workflow of line 5"


def main():
    with Workflow(name="report") as report:
        Shell(name="a", command="true")
    report.run()  # error: PDS801 5 "'report'"


if __name__ == "__main__":
    main()
