import unittest
from pydolphinscheduler.tasks.shell import Shell

Shell("a", "true", "NO")
