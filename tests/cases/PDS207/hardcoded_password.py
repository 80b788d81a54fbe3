from pydolphinscheduler.models import User

User("sales", "Kx92-orchard").create_if_not_exists()  # error: PDS207 15 "user's password"
