"""Replaces pydolphinscheduler here."""
from sh import Shell

Shell(name="extract", command="true")
