from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from airflow import DAG

with Workflow(name="outer") as outer:
    Shell(name="a", command="true")
    with DAG("x"):
        pass
    c = Shell(name="c", command="true")
    outer.submit()
