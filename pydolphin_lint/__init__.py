"""Checks for Apache DolphinScheduler workflows that are kept as code."""

__version__ = "0.1.0"
