#!/usr/bin/env python3
# coding=gb18030
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="订单") as workflow: Shell(name="extract", command="true"); workflow.submit()
