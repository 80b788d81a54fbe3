"""What pydolphin-lint knows about the SDK, as data."""
