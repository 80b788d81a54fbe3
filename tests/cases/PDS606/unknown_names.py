from pydolphinscheduler import Workflow  # error: PDS606 32 "pydolphinscheduler.core.workflow"
from pydolphinscheduler.core import Workflows, Task  # error: PDS606 37 "did you mean Workflow?"
from pydolphinscheduler.tasks import (
    Shell,
    Shel,  # error: PDS606 5 "did you mean Shell?"
)
from pydolphinscheduler.tasks import task  # error: PDS606 38 "pydolphinscheduler.tasks.func_wrap"
