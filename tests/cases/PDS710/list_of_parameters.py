from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Http(
        name="refresh",
        url="https://bi.company.com/refresh",
        http_params=[  # error: PDS710 21 "is a list, and submit() stops"
            {"prop": "report", "httpParametersType": "PARAMETER", "value": "sales"},
        ],
    )
    workflow.submit()
