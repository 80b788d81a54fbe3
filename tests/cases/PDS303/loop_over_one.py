from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    for table in ("orders",):
        Shell(name="extract", command=f"echo {table}")
    for number in range(1):
        Shell(name="load", command=f"echo {number}")
    for number in range(1, 2):
        Shell(name="check", command=f"echo {number}")
    for table in {"orders"}:
        Shell(name="drop", command=f"echo {table}")
    for table, key in {"orders": "id"}.items():
        Shell(name=f"index-{table}", command=f"echo {key}")
    for stage in {"dev": 1}:
        Shell(name="stage", command=f"echo {stage}")
    workflow.submit()
