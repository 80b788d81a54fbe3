"""Python 2 and pydolphinscheduler."""
print "extract"  # error: PDS001 1 "Missing parentheses"
