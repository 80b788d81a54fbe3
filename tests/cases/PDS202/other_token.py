"""Beside pydolphinscheduler."""
import os

from github import Github

os.environ["GITHUB_TOKEN"] = "k9Xv-production"
Github(auth_token="k9Xv-production")
