from pydolphinscheduler.tasks.sub_workflow import SubWorkflow


def clean():
    return SubWorkflow(name="sub", workflow_name="clean")
