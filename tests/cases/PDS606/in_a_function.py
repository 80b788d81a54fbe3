

def build():
    from pydolphinscheduler.core.workflows import Workflow  # error: PDS606 10

    return Workflow(name="etl")
