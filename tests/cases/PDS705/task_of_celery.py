from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from celery import Celery

app = Celery("etl")


@app.task(bind=True)
def load(self):
    print(self)


with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
