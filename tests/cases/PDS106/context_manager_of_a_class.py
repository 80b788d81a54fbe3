from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import Pipeline

with Pipeline("etl") as pipeline, open("extract.sql") as file:
    Shell(name="extract", command=file.read())
