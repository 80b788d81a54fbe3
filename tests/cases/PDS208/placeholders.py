from pydolphinscheduler.resources_plugin import GitHub

GitHub("https://github.com/sales/scripts/blob/main/", access_token="<token>")
GitHub("https://github.com/sales/scripts/blob/main/", access_token="${GITHUB_TOKEN}")
GitHub("https://github.com/sales/scripts/blob/main/", access_token="{{ token }}")
GitHub("https://github.com/sales/scripts/blob/main/", access_token="***")
GitHub("https://github.com/sales/scripts/blob/main/", access_token="")
GitHub("https://github.com/sales/scripts/blob/main/", access_token=None)
GitHub("https://github.com/sales/scripts/blob/main/", access_token="your-token-here")
GitHub("https://github.com/sales/scripts/blob/main/", access_token="xxxxxxxx")
