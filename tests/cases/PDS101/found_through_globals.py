from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders") as orders:
    Shell(name="extract", command="true")

for name, thing in list(globals().items()):
    if isinstance(thing, Workflow):
        thing.submit()
