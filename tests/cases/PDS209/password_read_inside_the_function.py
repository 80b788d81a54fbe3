import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

DB_PASSWORD = "Kx92-orchard"
DB_TOKEN = os.environ.get("DB_TOKEN")
PASSWORD_FILE = "/etc/secrets/db"


@task
def extract():
    import os

    print(os.environ["DB_PASSWORD"], PASSWORD_FILE, DB_TOKEN)


def local():
    print(DB_PASSWORD)


with Workflow(name="etl") as workflow:
    extract()
    workflow.submit()
