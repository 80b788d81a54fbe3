from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for region in ("cn", "us"):
    with Workflow(name=f"etl-{region}") as workflow:
        Shell(name="a", command="true")
        workflow.submit()  # error: PDS802 9 "the workflow of line 5"

with Workflow(name="report") as report:
    Shell(name="a", command="true")
    try:
        report.run()  # error: PDS802 9 "run()"
    except OSError as error:
        print(error)

if __name__ == "__main__":
    print("deployed")
