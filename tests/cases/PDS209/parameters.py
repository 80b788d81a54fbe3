from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    param={
        "day": "${system.biz.date}",
        "db_password": "Kx92-orchard",  # error: PDS209 24 "param holds a password"
        "source": "mysql://etl:Kx92-orchard@db/sales",  # error: PDS209
    },
) as workflow:
    Shell(name="a", command="echo a", input_params={"api_token": "a81f3c9e0b7d4421"})  # error: PDS209 66
    workflow.submit()
