try:
    from pydolphinscheduler.core.workflow import Workflow
    from pydolphinscheduler.tasks.shell import Shell
except ImportError:
    Workflow = None

if Workflow is not None:
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
