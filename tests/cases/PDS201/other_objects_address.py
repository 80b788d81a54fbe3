"""Customers of pydolphinscheduler."""
from customers import customer

customer.address = "10.0.0.8"
customer.JAVA_GATEWAY_ADDRESS = "10.0.0.8"
