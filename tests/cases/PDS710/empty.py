from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    one = Http(name="one", url="https://bi.company.com/one", http_params={})
    two = Http(name="two", url="https://bi.company.com/two", http_params=None)
    three = Http(name="three", url="https://bi.company.com/three", http_params=[])
    one >> two >> three
    workflow.submit()
