from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def deploy():
    workflow = Workflow(name='etl')
    with workflow:
        Shell(name='a', command='true')
    workflow.run()


deploy()
