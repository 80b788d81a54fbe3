import os

SALES = os.environ["SALES"]
os.environ["PYDS_HOME"] = "conf/sales"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = SALES
os.environ["PYDS_JAVA_GATEWAY_PORT"] = SALES
os.environ["PYDS_JAVA_GATEWAY_AUTO_CONVERT"] = "true"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = SALES
os.environ["PYDS_USER_NAME"] = "sales"
os.environ["PYDS_USER_PASSWORD"] = SALES
os.environ["PYDS_USER_EMAIL"] = "sales@example.com"
os.environ["PYDS_USER_TENANT"] = "sales"
os.environ["PYDS_USER_PHONE"] = "11111111111"
os.environ["PYDS_USER_STATE"] = "1"
os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
os.environ["PYDS_WORKFLOW_USER"] = "sales"
os.environ["PYDS_WORKFLOW_QUEUE"] = "sales"
os.environ["PYDS_WORKFLOW_RELEASE_STATE"] = "online"
os.environ["PYDS_WORKFLOW_WORKER_GROUP"] = "default"
os.environ["PYDS_WORKFLOW_TIME_ZONE"] = "Asia/Shanghai"
os.environ["PYDS_WORKFLOW_WARNING_TYPE"] = "NONE"
os.environ["PYDS_WORKFLOW_EXECUTION_TYPE"] = "parallel"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
