PYDS_WORKFLOW_USER=${1:-admin} python a.py
