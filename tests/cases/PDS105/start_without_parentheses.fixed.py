from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
workflow.submit()
if __name__ == "__main__":
    workflow.start()
