from pydolphinscheduler import models
from pydolphinscheduler.models.user import User

PASSWORD = "Kx92-" "orchard"
User(name="sales", password="Kx92-orchard")  # error: PDS207 29
User("sales", PASSWORD, "sales@example.com")  # error: PDS207 15
models.User("sales", password=f"{PASSWORD}-2")  # error: PDS207
User(**{"name": "sales", "password": "Kx92-orchard"})  # error: PDS207
