from pydolphinscheduler.core import ProcessDefinition  # error: PDS605
