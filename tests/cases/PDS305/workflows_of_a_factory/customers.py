from factory import build

build("customers").submit()
