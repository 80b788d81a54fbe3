"""Workflow files of either language → the model."""
