# -*- coding: gbk -*-
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

工作流 = Workflow(name="订单"); Shell(name="extract", command="true", workflow=工作流); 工作流.submit  # error: PDS105 81
工作流.submit()
