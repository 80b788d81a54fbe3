import os

import pytest


def test_address(monkeypatch):
    monkeypatch.setenv("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8")
    os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"
    with pytest.raises(OSError):
        raise OSError
