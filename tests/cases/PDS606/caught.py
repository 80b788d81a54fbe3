try:
    from pydolphinscheduler.core.flow import Workflow
except ImportError:
    try:
        from pydolphinscheduler.core.workflow import Workflow
    except ModuleNotFoundError:
        from pydolphinscheduler.flows import Workflow
