from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

DB_HOST = "db.sales"
DB_PASSWORD = "Kx92-orchard"  # error: PDS209 15 "copies it into the script of extract"


@task
def extract():
    connect(DB_HOST, DB_PASSWORD)


@task
def load():
    print(len(DB_PASSWORD))


with Workflow(name="etl") as workflow:
    extract() >> load()
    workflow.submit()
