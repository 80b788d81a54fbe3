from pydolphinscheduler.resources_plugin import GitHub, Local

GitHub(prefix="https://github.com/a/b/blob/main/", token="<token>")  # error: PDS601 52 "write access_token="
Local(prefix="/srv", path="a")  # error: PDS601 22
