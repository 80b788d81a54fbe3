try:
    from pydolphinscheduler.tasks.shell import Shell
except ImportError:
    from local_runner import Shell

Shell(name="extract", command="true")
