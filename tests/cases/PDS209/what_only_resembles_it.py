from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="mysql -p sales")
    Shell(name="b", command="mkdir -pv /data/mysql && ssh -p2222 db ls")
    Shell(name="c", command="nc -p 80 db; git clone git@github.com:sales/scripts.git")
    Shell(name="d", command="curl https://github.com/a:b; curl ftp://etl@files.corp.net/a")
    Shell(name="e", command="sqoop import --connect jdbc:mysql://h/db?user=x --password-file=/user/etl/db")
    Shell(name="f", command="mysql -e \"select password from users where token='a81f3c9e0b7d4421'\"")
    Shell(name="g", command="export PASSWORD_FILE=/run/secrets/db; pg_dump --no-password sales")
    Shell(name="h", command="generate --max-token=4096 && echo 'the --password option is missing'")
    workflow.submit()
