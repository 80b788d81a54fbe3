from pydolphinscheduler.core.workflow import Workflow

__all__ = ["Workflow"]
