"""Moved to pydolphinscheduler next month."""
from airflow.decorators import task


@task
def extract():
    print("extract")


extract()
