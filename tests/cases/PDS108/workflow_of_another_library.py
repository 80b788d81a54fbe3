import pydolphinscheduler  # noqa: F401
from airflow import Workflow

with Workflow(name="etl") as workflow:
    workflow.submit()
