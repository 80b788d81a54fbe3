from pydolphinscheduler.tasks.shell import Shell

from airflow import Workflow

workflow = Workflow(name="etl", schedule="0 2 * * *")
