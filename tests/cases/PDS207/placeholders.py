from pydolphinscheduler.models import User

User("sales", "<password>")
User("sales", "${SALES_PASSWORD}")
User("sales", "{{ password }}")
User("sales", "******")
User("sales", "")
User("sales", "changeme")
User("sales", "your-password")
User("sales", "xxxx")
User("sales", "vault:secret/sales#password")
User("sales", "password of sales")
User("sales", None)
