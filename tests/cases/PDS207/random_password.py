import secrets

from pydolphinscheduler.models import User

User("sales", secrets.token_urlsafe()).create_if_not_exists()
User("sales", f"sales-{secrets.token_hex()}").create_if_not_exists()
