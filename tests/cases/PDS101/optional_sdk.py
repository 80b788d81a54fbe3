try:
    from pydolphinscheduler.core.workflow import Workflow
except ImportError:
    Workflow = None

if Workflow is not None:
    with Workflow(name="etl") as workflow:
        workflow.submit()
