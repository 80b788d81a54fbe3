try:
    from pydolphinscheduler.tasks.func_wrap import task
except ImportError:
    task = None

if task is not None:

    @task()
    def load():
        print("loading")
