import pytest

from pydolphinscheduler.resources_plugin import OSS


def test_oss_is_still_broken():
    with pytest.raises(AttributeError):
        OSS("https://etl.oss-cn-hangzhou.aliyuncs.com/").read_file("extract.sh")
