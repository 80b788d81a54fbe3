try:
    from pydolphinscheduler.models import Project
except ImportError:
    from pydolphinscheduler.side import Project
