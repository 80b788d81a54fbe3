from company import parameters

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http


def call(name, http_params=None):
    return Http(name=name, url="https://bi.company.com/refresh", http_params=http_params)


with Workflow(name="etl") as workflow:
    one = call("one")
    two = Http(name="two", url="https://bi.company.com/two", http_params=parameters())
    three = Http(name="three", url="https://bi.company.com/three", http_params={**parameters()})
    one >> two >> three
    workflow.submit()
