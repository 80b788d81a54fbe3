from pydolphinscheduler.examples import tutorial
from pydolphinscheduler.examples.tutorial import anything
