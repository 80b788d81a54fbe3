from pydolphinscheduler import core, tasks; w = core.Workflow("etl"); tasks.Shell("a", "true", workflow=w); w.submit  # error: PDS105 109
