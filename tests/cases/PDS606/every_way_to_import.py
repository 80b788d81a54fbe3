import pydolphinscheduler
import pydolphinscheduler.tasks as tasks
import pydolphinscheduler.tasks.shell
from pydolphinscheduler import configuration, core, tasks as t
from pydolphinscheduler.constants import TaskPriority
from pydolphinscheduler.core import Engine, Task, Workflow
from pydolphinscheduler.tasks import *
from pydolphinscheduler.tasks import And, Branch, FAILURE, Or, SUCCESS, Shell, shell
from pydolphinscheduler.tasks.func_wrap import task
from pydolphinscheduler.tasks.shell import BatchTask, Shell as Sh
