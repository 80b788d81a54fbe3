from datetime import date, datetime, timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="daily", schedule=timedelta(days=1)) as daily:  # error: PDS401 38 "of type timedelta, which stops the file"
    Shell(name="extract", command="echo extract")
    daily.submit()

with Workflow(name="once", schedule=datetime(2030, 1, 1)) as once:  # error: PDS401 "of type datetime"
    Shell(name="extract", command="echo extract")
    once.submit()

with Workflow(name="today", schedule=date.today()) as today:  # error: PDS401
    Shell(name="extract", command="echo extract")
    today.submit()

with Workflow(name="parts", schedule=["0", "0", "2", "*", "*", "?", today]) as parts:  # error: PDS401 "of type list"
    Shell(name="extract", command="echo extract")
    parts.submit()
