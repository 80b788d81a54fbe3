try:
    from pydolphinscheduler.tasks.func_wrap import task
except ImportError:
    from company.stand_in import task


@task()
def load():
    print("loading")


load(5)
