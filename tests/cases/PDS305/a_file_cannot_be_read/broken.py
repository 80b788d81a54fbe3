from pydolphinscheduler.core.workflow import Workflow
x = (  # error: PDS001
