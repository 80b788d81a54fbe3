"""Writes RULES.md, the README's rule table and the schema of the examples: `make docs`."""

from __future__ import annotations

import re
from pathlib import Path

from pydolphin_lint import catalog
from pydolphin_lint.report import rules as pages
from pydolphin_lint.report import schema
from pydolphin_lint.sdk.catalog import NEWEST, load

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Replaces what is generated, and nothing else."""
    rules = catalog.all_rules()
    (ROOT / "RULES.md").write_text(pages.RENDERERS["markdown"](rules), "utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text("utf-8")
    table = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)
    readme.write_text(table.sub(lambda match: match[1] + pages.table(rules) + match[2], text), "utf-8")
    (ROOT / "examples" / "dolphinscheduler.schema.json").write_text(schema.render(load(NEWEST)), "utf-8")


if __name__ == "__main__":
    main()
