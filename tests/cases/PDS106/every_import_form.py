import pydolphinscheduler.tasks
import pydolphinscheduler.tasks.shell as s
from pydolphinscheduler import tasks as t
from pydolphinscheduler.tasks import Shell
from pydolphinscheduler.tasks.sql import Sql as Query

pydolphinscheduler.tasks.Shell(name="a", command="true")  # error: PDS106
s.Shell(name="b", command="true")  # error: PDS106
t.shell.Shell(name="c", command="true")  # error: PDS106
Shell(name="d", command="true")  # error: PDS106
Query(name="e", datasource_name="db", sql="select 1")  # error: PDS106
