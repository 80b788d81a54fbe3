"""jwUDzpLsNKEFER4*a8gr
uBH_GsAurNxU7A@Xc: pydolphinscheduler"""
