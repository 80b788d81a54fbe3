"""`init`: what a repository needs to work with us, proposed as a diff and written when somebody agrees."""
