import os
import unittest


class TokenTest(unittest.TestCase):
    def test_token(self):
        os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "k9Xv-in-a-test"
