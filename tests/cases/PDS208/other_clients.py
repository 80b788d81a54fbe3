"""Beside pydolphinscheduler."""
from github import GitHub

GitHub("https://github.com/sales/scripts/blob/main/", access_token="Kx92-orchard")
