"""What a pinned version of the SDK means for what is proposed."""

from __future__ import annotations

from pydolphin_lint.sdk import catalog


def known(pin: str | None) -> str | None:
    """The version, if it is one that we know."""
    return pin if pin in catalog.VERSIONS else None


def is_deployable(pin: str | None) -> bool:
    """Whether `plan` and `deploy` work with the version: they need 4.0 or newer."""
    return pin is None or not pin.partition(".")[0].isdecimal() or int(pin.partition(".")[0]) >= 4
