from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import mixins

for name, method in mixins.items():
    setattr(Workflow, name, method)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
