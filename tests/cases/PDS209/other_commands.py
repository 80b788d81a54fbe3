"""Beside pydolphinscheduler."""
from tools import Shell

Shell(name="a", command="mysql -pKx92-orchard sales")
