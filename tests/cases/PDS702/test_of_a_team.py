import pytest

from pydolphinscheduler.resources_plugin import GitHub


def test_incomplete_path():
    with pytest.raises(Exception, match="Incomplete"):
        GitHub(prefix="https://github.com/company").read_file("extract.sh")
