from pydolphinscheduler.core.workflow import Workflow

Workflow(name="café").submit()  # error: PDS001
