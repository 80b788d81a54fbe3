from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

Workflow(
    name="etl-0",
    schedule="0 0 6 * * ? *", 
    timezone="Asia/Shanghai",
).submit()
Workflow(
    name="etl-1",
    schedule="0 0 6 * * ? *", 
    timezone="UTC",
).submit()
Workflow(
    name="etl-2",
    schedule="0 0 6 * * ? *", 
    timezone="PRC",
).submit()
Workflow(
    name="etl-3",
    schedule="0 0 6 * * ? *", 
    timezone="Etc/GMT-8",
).submit()
Workflow(
    name="etl-4",
    schedule="0 0 6 * * ? *", 
    timezone="America/Argentina/Buenos_Aires",
).submit()
