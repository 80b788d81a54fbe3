from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflows = []

with Workflow(name="orders") as workflow:
    Shell(name="extract", command="echo orders")
workflows.append(workflow)

for each in workflows:
    each.submit()
