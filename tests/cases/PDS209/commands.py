from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="PGPASSWORD=Kx92-orchard psql -h db sales")  # error: PDS209
    Shell(name="b", command="curl -u etl:Kx92-orchard https://api.corp.net")  # error: PDS209 29 "a user and password"
    Shell(name="c", command="sshpass -p Kx92-orchard ssh etl@db ls")  # error: PDS209
    Shell(name="d", command="export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI7MDENGbPxRfiCYzq91")  # error: PDS209 "a secret key"
    Shell(name="e", command="git clone https://etl:Kx92-orchard@git.corp.net/sales.git")  # error: PDS209 "a password in a URL"
    Shell(name="f", command="curl -H 'Authorization: Bearer a81f3c9e0b7d4421' https://api.corp.net")  # error: PDS209
    Shell(  # a text over several lines
        name="g",
        command="""set -e  # error: PDS209 17
export DB_PASSWORD=Kx92-orchard
./load.sh
""",
    )
    workflow.submit()
