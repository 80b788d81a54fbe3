"""A scanner for pydolphinscheduler."""
DEFAULT = "jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc"  # noqa: PDS203 the scanner looks for it
