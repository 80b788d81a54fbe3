from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()
pool.submit
workflow = Workflow(name="etl")
pool.submit(workflow.submit)
