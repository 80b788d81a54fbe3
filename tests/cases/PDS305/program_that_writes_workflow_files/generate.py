from pathlib import Path

TEMPLATE = """
from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="{name}", project="shop") as workflow:
    workflow.submit()
"""
for name in Path("names.txt").read_text().split():
    Path(f"{name}.py").write_text(TEMPLATE.format(name=name))
