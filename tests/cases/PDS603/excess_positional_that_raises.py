from pydolphinscheduler.models import Project
from pydolphinscheduler.tasks.switch import Default

Default(None, None)  # error: PDS603 15 "TypeError"
Project("a", "b", 1, 2)  # error: PDS603 22 "TypeError"
