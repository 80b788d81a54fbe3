from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Job:
    submit = None


Job().submit
Job.submit
