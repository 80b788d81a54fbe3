from pydolphinscheduler.core.workflow import Workflow

workflow = Workflow(name="etl", schedule="0 0 6 * * ? *")
workflow.run()  # error: PDS108 1 "before this run()"
