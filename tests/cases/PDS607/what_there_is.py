from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    print(workflow.name, workflow.user, workflow.project, workflow.timeout, workflow.tasks, workflow.task_list)
    print(workflow.get_task(1), workflow.get_one_task_by_name("extract"), workflow.schedule_json)
    print(extract.name, extract.code, extract.version, extract.workflow, extract.task_params, extract.local_params)
    print(extract.raw_script, extract.timeout, extract.get_define(), extract.memory_max, extract.cpu_quota)
    workflow.submit()
