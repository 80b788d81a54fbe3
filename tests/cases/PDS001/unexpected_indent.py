from pydolphinscheduler.core.workflow import Workflow
  Workflow(name="etl").submit()  # error: PDS001 "unexpected indent"
