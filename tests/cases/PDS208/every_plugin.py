from pydolphinscheduler.resources_plugin import OSS, S3, GitHub, GitLab

KEY = "Kx92-orchard"
GitHub("https://github.com/sales/scripts/blob/main/", "Kx92-orchard")  # error: PDS208
GitLab("https://gitlab.com/sales/scripts/-/blob/main/", private_token=KEY)  # error: PDS208
GitLab("https://gitlab.com/sales/scripts/-/blob/main/", oauth_token="Kx92-orchard")  # error: PDS208
GitLab("https://gitlab.com/sales/scripts/-/blob/main/", username="sales", password="Kx92-orchard")  # error: PDS208
OSS("https://sales.oss-cn-hangzhou.aliyuncs.com/a/", "LTAI5t", "Kx92-orchard")  # error: PDS208 error: PDS703
S3("https://sales.s3.amazonaws.com/a/", access_key_id="AKIA", access_key_secret="Kx92-orchard")  # error: PDS208 error: PDS703
