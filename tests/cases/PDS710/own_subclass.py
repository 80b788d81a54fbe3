from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http


class Call(Http):
    @property
    def http_params(self):
        return [{"prop": key, "httpParametersType": "PARAMETER", "value": self._http_params[key]} for key in self._http_params]


with Workflow(name="etl") as workflow:
    Call(name="refresh", url="https://bi.company.com/refresh", http_params={"report": "sales"})
    workflow.submit()
