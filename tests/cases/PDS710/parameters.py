import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    one = Http(name="one", url="https://bi.company.com/refresh", http_params={"report": 1})  # error: PDS710 78 "write them into the url"
    two = Http(name="two", url="https://bi.company.com/refresh", http_params=dict(report="sales"))  # error: PDS710
    three = Http(
        name="three",
        url="https://bi.company.com/refresh",
        http_params={"day": os.environ["DAY"]},  # error: PDS710 "goes out without them"
    )
    one >> two >> three
    workflow.submit()
