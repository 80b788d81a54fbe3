from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    import tables  # noqa: F401

    workflow.submit()
