import pytest

with pytest.raises(ImportError):
    from pydolphinscheduler.flows import Workflow
