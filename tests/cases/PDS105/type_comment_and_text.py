from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

"""Call workflow.submit at the end."""
workflow = Workflow(name="etl")
Shell(name="extract", command="true", workflow=workflow)
workflow.submit()  # workflow.submit
"workflow.submit"
