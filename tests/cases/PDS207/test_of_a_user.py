import unittest

from pydolphinscheduler.models import User

User("sales", "Kx92-orchard")
