from pydolphinscheduler.models import User

User("sales").create_if_not_exists()
User("sales", email="sales@example.com", tenant="sales").create_if_not_exists()
