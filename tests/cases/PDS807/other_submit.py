from concurrent.futures import ThreadPoolExecutor

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with ThreadPoolExecutor() as pool:
    number = pool.submit(max, 1, 2).result()
with Workflow(name="etl") as workflow:
    Shell(name="a", command=f"echo {number}")
    workflow.submit()
