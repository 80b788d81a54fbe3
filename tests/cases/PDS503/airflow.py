from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from airflow.operators.bash import BashOperator

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    d = Shell(name="d", command="true")
    x = BashOperator(task_id='x')
    x >> {x}
    x > x
    workflow.submit()
