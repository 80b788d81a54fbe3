from pydolphinscheduler.core.workflow import Workflow

工作流 = Workflow("订单") 提交  # error: PDS001 22 "invalid syntax"
