from pydolphinscheduler.core.workflow import Workflow; workflow = Workflow("etl"); workflow.submit()
