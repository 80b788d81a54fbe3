from pydolphinscheduler.core.workflow import Workflow

if Workflow:
        workflow = Workflow(name="etl")
	workflow.submit()  # error: PDS001 "inconsistent use of tabs"
