"""One file as a person in a hurry writes it: nine mistakes, nine findings, each with a code of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.conftest import CHECK

TEXT = """\
import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.models.user import User
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = os.environ["GATEWAY"]
os.environ["PYDS_TENANT"] = "etl"
admin = User("admin", "Kx92-orchard")

clean = Shell(name="clean", command="rm -f /data/staging/*.csv")

process = Workflow(name="orders")
process.schedule = "0 0 2 * * ?"
extract = Shell(name="extract", command="extract --day today", workflow=process, pre_tasks=[clean])
check = Python(name="check", definition="cd /data && python check.py --all", workflow=process)
load = Python(name="load", definition="python /data/load.py", workflow=process)
extract >> check >> load
"""


def test_nine_mistakes_give_nine_findings(tmp_path: Path) -> None:
    (tmp_path / "orders.py").write_text(TEXT, "utf-8")
    done = subprocess.run(
        [*CHECK, "--no-project", "--output", "json", "orders.py"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 1
    found = [(each["line"], each["code"]) for each in json.loads(done.stdout)["diagnostics"]]
    assert found == [
        (8, "PDS204"),
        (9, "PDS205"),
        (10, "PDS207"),
        (12, "PDS106"),
        (14, "PDS101"),
        (15, "PDS112"),
        (16, "PDS601"),
        (17, "PDS708"),
        (18, "PDS701"),
    ]
    assert b"Kx92" not in done.stdout
