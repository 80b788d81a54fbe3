import pytest

from pydolphinscheduler.java_gateway import GatewayEntryPoint


def test_gateway():
    with pytest.raises(OSError):
        GatewayEntryPoint(auth_token="jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc")  # error: PDS203
