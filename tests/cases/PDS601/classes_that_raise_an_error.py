from pydolphinscheduler.models import Project
from pydolphinscheduler.tasks.switch import Branch

Project(name="a", owner="b")  # error: PDS601 19 "TypeError"
Branch("${a} > 1", target=None)  # error: PDS601 20 "TypeError" error: PDS602 1 "task="
