from pydolphinscheduler.core.workflow import Workflow

工作流 = Workflow(name=“订单”)  # error: PDS001 21 "invalid character"
