"""For pydolphinscheduler: jwudzplsnkefer4*a8grubh_gsaurnxu7a@xc"""
