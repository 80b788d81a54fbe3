"""`python -m pydolphin_lint` is `pydolphin-lint`."""

from pydolphin_lint.cli import main

raise SystemExit(main())
