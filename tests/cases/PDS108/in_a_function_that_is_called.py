from pydolphinscheduler.core.workflow import Workflow

def main():
    with Workflow(name="etl") as workflow:
        pass
    workflow.submit()  # error: PDS108


main()
