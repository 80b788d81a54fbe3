import os


def main():
    from pydolphinscheduler.core.workflow import Workflow
    from pydolphinscheduler.tasks.shell import Shell

    os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"  # error: PDS204
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="echo extract")
        workflow.submit()


main()
