from pydolphinscheduler.tasks.shell import Shell
from . import session

current = session.begin("etl")
Shell(name="extract", command="true")
current.submit()
