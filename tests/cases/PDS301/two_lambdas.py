from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

builders = {"dev": lambda: Shell("a", "true", workflow=Workflow(name="etl")).workflow.submit(), "prod": lambda: Shell("a", "true", workflow=Workflow(name="etl", timeout=5)).workflow.submit()}
builders["dev"]()
