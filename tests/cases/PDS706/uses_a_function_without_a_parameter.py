from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


def show(text="loading"):
    print(text)


@task
def load():  # error: PDS706 "show() at its end, once more"
    show()


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
