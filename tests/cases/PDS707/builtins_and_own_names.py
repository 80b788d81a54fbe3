from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    rows = [row for row in range(3)]
    for number, row in enumerate(rows):
        print(number, row)
    with open("x") as file:
        print(file.name)
    try:
        print(__file__)
    except OSError as error:
        print(error)
    if (size := len(rows)) > 2:
        print(size, sorted(rows, key=lambda one: -one))


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
