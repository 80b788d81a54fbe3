from company.time import every, timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="daily", schedule=timedelta(days=1)) as daily:
    Shell(name="extract", command="echo extract")
    daily.submit()

with Workflow(name="hourly", schedule=every(hours=1)) as hourly:
    Shell(name="extract", command="echo extract")
    hourly.submit()
