"""工作流 for pydolphinscheduler."""
令牌 = "默认jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc"  # error: PDS203 9
