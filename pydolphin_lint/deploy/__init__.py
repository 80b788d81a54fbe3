"""Plan and deploy: record what files would send, check it, send it."""
