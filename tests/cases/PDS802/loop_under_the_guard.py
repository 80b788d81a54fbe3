from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

if __name__ == "__main__":
    for region in ("cn", "us"):
        with Workflow(name=f"etl-{region}") as workflow:
            Shell(name="a", command="true")
            workflow.submit()
