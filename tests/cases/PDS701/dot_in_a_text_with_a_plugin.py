from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql

github = GitHub(prefix="https://github.com/company/etl/blob/main/scripts/")

with Workflow(name="etl", resource_plugin=github) as workflow:
    extract = Shell(name="extract", command="echo 1.5")  # error: PDS701 45 "that of .sh or .zsh at the end"
    load = Sql(name="load", datasource_name="mysql", sql="select a.b from a")  # error: PDS701 "GitHub a dot"
    extract >> load
    workflow.submit()
