from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

try:
    import orjson as json
except ImportError:
    import json


def load():
    print(json.dumps({}))


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
