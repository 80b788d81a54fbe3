# vim: set fileencoding=latin-1 :
from pydolphinscheduler.core.workflow import Workflow

Workflow(name="café").submit()
