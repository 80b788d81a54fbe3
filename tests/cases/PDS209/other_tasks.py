from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import CustomDataX, Http, Python, Spark, Sql

with Workflow(name="etl") as workflow:
    CustomDataX(name="a", json='{"username": "etl", "password": "Kx92-orchard"}')  # error: PDS209 32
    Http(name="b", url="https://api.corp.net/run?token=a81f3c9e0b7d4421")  # error: PDS209 "url holds a token"
    Sql(name="c", datasource_name="db", sql="create user etl identified by 'Kx92-orchard'")  # error: PDS209
    Python(name="d", definition="connect(user='etl', password='Kx92-orchard')")  # error: PDS209
    Sql(name="e", datasource_name="db", sql="select 1", pre_statements=["alter user etl identified by 'Kx92-7'"])  # error: PDS209 73
    Spark(name="f", main_class="a.B", main_package="b.jar", main_args="--password Kx92-orchard")  # error: PDS209 71
    workflow.submit()
