"""Beside pydolphinscheduler."""
from people import User

User("sales", password="Kx92-orchard")
