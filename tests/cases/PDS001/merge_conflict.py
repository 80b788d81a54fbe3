from pydolphinscheduler.core.workflow import Workflow

<<<<<<< HEAD  # error: PDS001
Workflow(name="orders").submit()
=======
Workflow(name="customers").submit()
>>>>>>> branch
