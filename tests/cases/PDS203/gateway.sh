docker run -e API_PYTHON_GATEWAY_AUTH_TOKEN="jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc" gateway  # error: PDS203 46
