from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.command = "false"  # error: PDS113 5 "pass command=… to Shell(), or write raw_script"
    extract.environment_name = "prod"  # error: PDS113
    extract.input_params = {"a": 1}  # error: PDS113 "or write add_in"
    workflow.submit()
