from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name, user="admin"):
    with Workflow(name=name, user=user) as workflow:
        Shell(name="extract", command="echo extract")
    return workflow


build("etl", user="etl-deploy").submit()
