from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    tasks = [extract, Shell(name="load", command="true")]
    print(tasks.index(extract), tasks.count(extract))
    tasks.sort(key=str)
    workflow.submit()
