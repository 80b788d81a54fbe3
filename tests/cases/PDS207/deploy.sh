export PYDS_USER_NAME=etl PYDS_USER_PASSWORD='Kx92-orchard'  # error: PDS207 27
