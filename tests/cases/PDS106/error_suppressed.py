from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from contextlib import suppress

with suppress(AttributeError):
    Shell(name="extract", command="true")
