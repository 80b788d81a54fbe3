from pydolphinscheduler.java_gateway import gateway

gateway.auth_token = "k9Xv-production"  # error: PDS202 error: PDS204
