import importlib.metadata

if importlib.metadata.version("apache-dolphinscheduler") >= "5":
    from pydolphinscheduler.flows import Workflow
else:
    from pydolphinscheduler.core.workflow import Workflow
