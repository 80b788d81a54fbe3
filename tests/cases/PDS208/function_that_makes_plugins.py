from pydolphinscheduler.resources_plugin import GitHub


def scripts(repository, token):
    return GitHub(prefix=f"https://github.com/sales/{repository}/blob/main/", access_token=token)
