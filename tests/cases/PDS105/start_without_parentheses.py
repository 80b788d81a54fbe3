from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
Shell(name="extract", command="true", workflow=workflow)
workflow.submit()
if __name__ == "__main__":
    workflow.start  # error: PDS105 5
