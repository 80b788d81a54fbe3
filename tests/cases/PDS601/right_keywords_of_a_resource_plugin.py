import os

from pydolphinscheduler.resources_plugin import GitHub

GitHub(prefix="https://github.com/a/b/blob/main/", access_token=os.environ["GITHUB_TOKEN"])
