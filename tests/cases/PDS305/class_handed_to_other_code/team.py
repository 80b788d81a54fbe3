from functools import partial

from pydolphinscheduler.core.workflow import Workflow

shop = partial(Workflow, project="shop")
