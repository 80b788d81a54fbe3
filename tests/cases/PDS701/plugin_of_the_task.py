from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub, Local
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/blob/main/scripts/")

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="extract.sh", resource_plugin=github)
    load = Shell(name="load", command="load all.sh", resource_plugin=Local(prefix="/opt/etl"))
    done = Shell(name="done", command="curl https://bi.company.com/done")
    extract >> load >> done
    workflow.submit()
