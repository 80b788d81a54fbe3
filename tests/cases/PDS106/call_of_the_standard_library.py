from pydolphinscheduler.tasks.shell import Shell
import logging

logging.basicConfig(level=logging.INFO)
Shell(name="extract", command="true")  # error: PDS106
