from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TEN = "abcdefghij"
FIFTY = TEN + TEN + TEN + TEN + TEN
TEXT = FIFTY + FIFTY + FIFTY + FIFTY + FIFTY + TEN

with Workflow("etl", TEXT) as workflow:  # error: PDS304 "this description has 260 characters"
    Shell(name="a", command="true")
    workflow.submit()
