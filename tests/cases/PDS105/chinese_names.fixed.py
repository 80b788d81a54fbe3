from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="订单") as 工作流:
    Shell(name="抽取", command="true")
    工作流.submit(); print("完成")
    print("完成"); 工作流.run()
