import os

from pydolphinscheduler.resources_plugin import GitHub
from settings import settings

GitHub("https://github.com/sales/scripts/blob/main/", settings.github.token)
GitHub("https://github.com/sales/scripts/blob/main/", os.getenv("GITHUB_TOKEN", "Kx92-orchard"))
GitHub(prefix="https://github.com/sales/scripts/blob/main/", **settings.github)
