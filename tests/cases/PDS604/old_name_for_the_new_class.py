from pydolphinscheduler.core.workflow import Workflow as ProcessDefinition
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow as SubProcess

with ProcessDefinition("etl") as pd:
    SubProcess(name="a", workflow_name="child")
    pd.submit()
