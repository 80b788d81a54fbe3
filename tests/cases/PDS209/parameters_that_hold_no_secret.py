from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", param={"token_count": "500", "password_length": "12", "page_token": "a81f3c9e0b7d4421"}) as workflow:
    Shell(name="a", command="echo a", input_params={"secret": "sales-db-2", "show_password": "yes"})
    workflow.submit()
