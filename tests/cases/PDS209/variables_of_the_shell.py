from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="mysql -p$DB_PASS sales", environment_name="sales")
    Shell(name="b", command='mysql -p"$(cat /run/secrets/db)" sales')
    Shell(name="c", command="curl -u $USER:$PASS https://api.corp.net")
    Shell(name="d", command="export DB_PASSWORD=${db_password}")
    Shell(name="e", command="PGPASSWORD=`vault read -field=password sales` psql sales")
    Shell(name="f", command="curl -H 'Authorization: Bearer {{ token }}' https://api.corp.net")
    Shell(name="g", command="git clone https://etl:${TOKEN}@git.corp.net/sales.git")
    workflow.submit()
