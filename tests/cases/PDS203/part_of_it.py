"""The gateway of pydolphinscheduler must not accept the token that begins with jwUDzpLsNKEF."""
