from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    exec("build()")
    workflow.submit()
