# vim: set fileencoding=latin-1 :
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="café") as workflow: Shell(name="extract", command="true"); workflow.submit()
