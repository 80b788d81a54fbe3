from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    workflow.description = "nightly"
    print("deploying", workflow.name)
    workflow.submit()  # error: PDS108
