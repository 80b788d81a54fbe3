# coding: no-such-encoding  # error: PDS001 "no-such-encoding"
from pydolphinscheduler.core.workflow import Workflow
