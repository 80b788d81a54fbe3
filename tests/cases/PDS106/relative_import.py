"""Our own package pydolphinscheduler."""
from .tasks.shell import Shell
from .pydolphinscheduler.tasks.shell import Shell as Other

Shell(name="extract", command="true")
Other(name="extract", command="true")
