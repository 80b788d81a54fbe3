from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name):
    with Workflow(name=name) as workflow:
        Shell(name="extract", command="bash extract.sh")  # error: PDS701
        workflow.submit()


for shop in ("berlin", "paris"):
    build(shop)
