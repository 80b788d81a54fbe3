"""发票: the invoices of a month; `month_end` runs it."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql, SqlType

with Workflow(
    name="发票",
    project="finance",
    description="月末开票",
    param={"month": "$[yyyy-MM]"},
) as workflow:
    number = Sql(
        name="编号",
        datasource_name="finance",
        sql="UPDATE invoices SET number = next_number() WHERE month = '${month}' AND number IS NULL",
        sql_type=SqlType.NOT_SELECT,
    )
    prints = [
        Shell(name=f"打印-{kind}", command=f"invoices --print {kind}")
        for kind in ("paper", "pdf")
    ]
    number >> prints
    workflow.submit()
