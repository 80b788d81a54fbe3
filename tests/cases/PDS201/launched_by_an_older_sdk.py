from pydolphinscheduler.java_gateway import launch_gateway  # error: PDS605

gateway = launch_gateway(address="10.0.0.8")  # error: PDS201 34
