from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    load = Shell(name="load", command="true")

with Workflow(name="reports") as reports:
    report = Shell(name="report", command="true")
etl.submit()
reports.submit()

from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="all") as both:
    SubWorkflow(name="first", workflow_name="etl") >> SubWorkflow(name="second", workflow_name="reports")
    both.submit()
