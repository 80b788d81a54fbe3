from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl", "每日抽取", "0 0 2 * * ?") as workflow:  # error: PDS401 39
    Shell(name="extract", command="true")
    workflow.submit()
