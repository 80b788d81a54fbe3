import os

from pydolphinscheduler.resources_plugin import S3

S3("https://sales.s3.amazonaws.com/a/", access_key_id="AKIA5XQ", access_key_secret=os.environ["AWS_SECRET_ACCESS_KEY"])  # error: PDS703
