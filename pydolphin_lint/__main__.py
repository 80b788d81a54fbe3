"""`python -m pydolphin_lint` is `pydolphin-lint`."""

import sys

# `-m` puts the current folder first, and modules of the user's must not take the place of the standard library's.
sys.path[:1] = []

from pydolphin_lint.cli import run  # noqa: E402

run()
