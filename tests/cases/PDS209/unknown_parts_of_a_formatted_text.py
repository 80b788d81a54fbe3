import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

PASSWORD = os.environ["DB_PASSWORD"]
with Workflow(name="etl") as workflow:
    Shell(name="a", command=f"mysql -p{PASSWORD} sales")
    Shell(name="b", command="mysql -p" + PASSWORD + " sales")
    Shell(name="c", command="mysql -p%s sales" % PASSWORD)
    Shell(name="d", command="mysql -p{} sales".format(PASSWORD))
    Shell(name="e", command=f"curl -u etl:{PASSWORD} https://etl:{PASSWORD}@api.corp.net?token={PASSWORD}")
    workflow.submit()
