"""What setup.cfg cannot say: PyPI shows the README away from its repository, so its links need whole addresses."""

import re
from pathlib import Path

from setuptools import setup

HERE = Path(__file__).parent
REPOSITORY = "pydolphin-lint/pydolphin-lint"
VERSION = re.search(r'__version__ = "(.+)"', (HERE / "pydolphin_lint" / "__init__.py").read_text("utf-8"))[1]
PAGES = f"https://github.com/{REPOSITORY}/blob/v{VERSION}/"
PICTURES = f"https://raw.githubusercontent.com/{REPOSITORY}/v{VERSION}/"


def _with_addresses(readme: str) -> str:
    return re.sub(
        r"(!?)(\[[^\]]*\]\()(?!https?:|#)",
        lambda match: match[1] + match[2] + (PICTURES if match[1] else PAGES),
        readme,
    )


setup(
    long_description=_with_addresses((HERE / "README.md").read_text("utf-8")),
    long_description_content_type="text/markdown",
)
