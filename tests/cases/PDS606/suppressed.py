from pydolphinscheduler.flows import Workflow  # noqa: PDS606 comes with our own build
