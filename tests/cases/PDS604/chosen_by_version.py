import importlib.metadata

if importlib.metadata.version("apache-dolphinscheduler") < "4":
    from pydolphinscheduler.core.process_definition import ProcessDefinition as Workflow
else:
    from pydolphinscheduler.core.workflow import Workflow
