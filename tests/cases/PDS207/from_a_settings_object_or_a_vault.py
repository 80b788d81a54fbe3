import hvac

from pydolphinscheduler.models import User
from settings import settings

vault = hvac.Client()
User("sales", settings.password).create_if_not_exists()
User("sales", settings["password"]).create_if_not_exists()
User("sales", vault.read("secret/sales")["data"]["password"]).create_if_not_exists()
User("sales", open("/run/secrets/sales").read().strip()).create_if_not_exists()
