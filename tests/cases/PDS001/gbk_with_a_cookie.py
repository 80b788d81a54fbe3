# -*- coding: gbk -*-
from pydolphinscheduler.core.workflow import Workflow

工作流 = Workflow(name="订单"); 工作流.submit  # error: PDS105 28
工作流.submit()
