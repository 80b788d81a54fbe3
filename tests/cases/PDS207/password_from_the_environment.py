import os

from pydolphinscheduler.models import User

User("sales", os.environ["SALES_PASSWORD"]).create_if_not_exists()
User("sales", os.getenv("SALES_PASSWORD")).create_if_not_exists()
User("sales", password=os.environ.get("SALES_PASSWORD", "Kx92-orchard")).create_if_not_exists()
os.environ["PYDS_STAGE"] = "test"
