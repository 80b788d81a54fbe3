import pydolphinscheduler
from airflow import DAG as Workflow
from airflow.operators.bash import BashOperator as Shell

with Workflow(dag_id="etl", schedule_interval="@daily", catchup=False) as workflow:
    Shell(task_id="extract", bash_command="true", retries=3)
