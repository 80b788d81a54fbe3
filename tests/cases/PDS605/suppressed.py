from pydolphinscheduler.core import ProcessDefinition  # noqa: PDS605
