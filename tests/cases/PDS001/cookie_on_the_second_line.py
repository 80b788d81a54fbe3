#!/usr/bin/env python3
# coding=gb18030
from pydolphinscheduler.core.workflow import Workflow

Workflow(name="订单").submit()
