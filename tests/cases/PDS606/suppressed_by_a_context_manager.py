from contextlib import suppress

with suppress(ImportError):
    from pydolphinscheduler.core.flow import Workflow
