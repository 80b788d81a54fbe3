from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydolphinscheduler.tasks.shell import Shell
else:
    from local_runner import Shell

Shell(name="extract", command="true")
