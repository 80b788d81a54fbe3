from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name, tenant, queue="default", timeout_flag="CLOSE", spark_version="SPARK2"):
    return Shell(name=name, command=f"run --as {tenant} --on {queue} {timeout_flag} {spark_version}")


with Workflow("etl") as workflow:
    build("a", tenant="t", queue="q", timeout_flag="OPEN", spark_version="SPARK3")
    workflow.submit()
