# it begins with jwUDzpLsNKEFER4*a8gr
PYDS_HOME=. python a.py
