from company.core.process_definition import ProcessDefinition
from company.tasks import SubProcess
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow("etl", description="pydolphinscheduler.core.process_definition") as workflow:
    Shell(name="a", command="true")
    workflow.submit()

with ProcessDefinition("old"):
    SubProcess(name="a", process_definition_name="etl")
