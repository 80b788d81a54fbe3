import pydolphinscheduler.task.shell  # error: PDS606 8 "did you mean pydolphinscheduler.tasks.shell?"
from pydolphinscheduler.tasks.bash import Shell, Bash  # error: PDS606 6 "Shell is in pydolphinscheduler.tasks.shell"
from pydolphinscheduler.tasks.Shell import Shell as S  # error: PDS606 6
from pydolphinscheduler.operators import Anything  # error: PDS606 6
