from pydolphinscheduler.core.workflow import Workflow

Workflow(name="¶©µ¥").submit()  # error: PDS001
