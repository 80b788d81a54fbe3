from pydolphinscheduler.core.workflow import *
from company.steps import *


@task()
def load():
    print("loading")


load(5)
