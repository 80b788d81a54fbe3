from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks import Http, Kubernetes

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", timeot=5)  # error: PDS601 37 "write timeout="
    Shell(name="b", command="true", env={})  # error: PDS601 37 "environment_name="
    Shell(name="c", command="true", pre_tasks=[])  # error: PDS601 37 "draw the arrow"
    Shell(name="d", command="true", upstream=[])  # error: PDS601 37 "draw the arrow"
    Shell(name="e", command="true", depends_on=[])  # error: PDS601 37 "draw the arrow"
    Shell(name="f", command="true", task_execute_type="STREAM")  # error: PDS601 37 "leave it out"
    Shell(name="g", command="true", **{"timeot": 5})  # error: PDS601 40 "write timeout="
    Http(name="h", url="http://a.example", http_body="")  # error: PDS601 44
    Http(name="i", url="http://a.example", headers={})  # error: PDS601 44
    Kubernetes("j", "i", "n", 1.0, 1.0, params_map={})  # error: PDS601 41
    workflow.submit()
