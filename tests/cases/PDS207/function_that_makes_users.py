from pydolphinscheduler.models import User


def create(name, password="Kx92-orchard"):
    user = User(name, password)
    user.create_if_not_exists()
    return user


class Sales(User):
    def __init__(self, password):
        super().__init__("sales", password)
