from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

builders = {"dev": lambda: Workflow(name="etl").submit(), "prod": lambda: Workflow(name="etl", timeout=5).submit()}
builders["dev"]()
