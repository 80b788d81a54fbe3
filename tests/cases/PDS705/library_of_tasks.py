from pydolphinscheduler.tasks.func_wrap import task


@task
def load():
    print("loading")
