from pydolphinscheduler.models import User

User("etl", tenant="t", queue="q")
