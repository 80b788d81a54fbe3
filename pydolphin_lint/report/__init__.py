"""One module a format; each turns diagnostics into text."""

from __future__ import annotations

FORMATS = ("json", "text")
