"""Not yet on pydolphinscheduler."""
from celery import Celery
from prefect import task

app = Celery()


@task
def extract():
    print("extract")


@app.task
def load():
    print("load")


extract()
load()
