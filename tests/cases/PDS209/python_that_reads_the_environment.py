from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="a", definition="password = os.environ['DB_PASSWORD']")
    Python(name="b", definition="connect(password=getpass.getpass('Password: '), token=token)")
    workflow.submit()
