from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with open("extract.sql") as file:
    extract = Shell(name="extract", command=file.read())  # error: PDS106
