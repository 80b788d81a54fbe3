from pydolphinscheduler.core.process_definition import ProcessDefinition
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl", "每日抽取", "0 0 2 * * ? *") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
