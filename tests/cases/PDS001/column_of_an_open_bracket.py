from pydolphinscheduler.core.workflow import Workflow

工作流 = Workflow(  # error: PDS001 15
