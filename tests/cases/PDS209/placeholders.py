from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import CustomDataX, Shell

with Workflow(name="etl", param={"password": "", "token": "your-token-here", "db_password": "${db}"}) as workflow:
    CustomDataX(name="a", json='{"username": "etl", "password": "******"}')
    Shell(name="b", command="mysql -pchangeme sales")
    Shell(name="c", command="export DB_PASSWORD=<password>")
    workflow.submit()
