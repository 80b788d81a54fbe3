from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    for shop in ("berlin", "paris"):
        Shell(name=shop, command=f"bash extract.sh {shop}")
    for script in ("extract.sh", "load.sh"):
        Shell(name=script, command=f"bash {script} ")
    workflow.submit()
