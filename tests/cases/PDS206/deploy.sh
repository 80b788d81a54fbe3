PYDS_WORKFLOW_USER=admin python a.py  # error: PDS206 1
