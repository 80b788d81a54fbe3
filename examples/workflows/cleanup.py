"""Tasks from functions: what stands under `@task` runs on a worker."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def remove_old_files():
    """Removes what is older than a week."""
    import pathlib
    import time

    for path in pathlib.Path("/data/staging").glob("*.csv"):
        if path.stat().st_mtime < time.time() - 7 * 86400:
            path.unlink()


@task
def tell():
    """Says so in the log of the task."""
    print("staging is clean")


with Workflow(
    name="cleanup", project="warehouse", schedule="0 30 4 ? * SUN *"
) as workflow:
    remove_old_files() >> tell()
    workflow.submit()
