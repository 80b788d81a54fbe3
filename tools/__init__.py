"""Programs for those who work on pydolphin-lint; none of them is installed."""
