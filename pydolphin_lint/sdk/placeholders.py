"""Values that stand for a value: templates and blanks to fill in."""

from __future__ import annotations

_MARKS = (("<", ">"), ("${", "}"), ("{{", "}}"), ("$(", ")"), ("%(", ")"))
#: What people write where a secret belongs, without the signs between its words.
_DUMMIES = frozenset(
    {"accesstoken", "apikey", "apitoken", "authtoken", "bar", "changeit", "changeme", "dbpassword", "default", "demo",
     "dummy", "empty", "example", "fake", "fixme", "foo", "foobar", "guest", "hidden", "masked", "na", "none",
     "notset", "null", "pass", "passwd", "password", "placeholder", "pwd", "redacted", "sample", "secretkey", "string",
     "tbd", "text", "todo", "token", "unset", "unused", "user", "username", "value"}
)  # fmt: skip
#: Anywhere in such a value, for it is then an instruction or an example.
_TELLING = ("changeme", "dummy", "example", "placeholder", "redacted", "replaceme")
#: At its beginning, if its rest names a secret.
_ASKING = ("add", "any", "enter", "fill", "insert", "my", "put", "replace", "set", "some", "the", "use", "your")
_ASKED = ("here", "key", "pass", "pwd", "secret", "token")


def is_placeholder(text: str) -> bool:
    """Whether a value is empty, blacked out, or leaves something to be filled in: <…>, ${…}, {{…}}, $NAME, ***."""
    value = text.strip()
    if not value.strip("*"):
        return True
    if value.startswith("$") and value[1:].replace("_", "").isalnum():
        return True
    for start, end in _MARKS:
        begin = value.find(start)
        if begin >= 0 and value.find(end, begin) > begin:
            return True
    return False


def is_dummy(text: str) -> bool:
    """Whether a value stands for a secret: a placeholder, or a word like `changeme`, `your-token-here` or `xxxx`."""
    if is_placeholder(text):
        return True
    value = text.strip().lower()
    words = value.replace("-", "_").replace(".", "_").replace(" ", "_").split("_")
    flat = "".join(words)
    if not flat.strip("x") or flat in _DUMMIES or any(word in flat for word in _TELLING):
        return True
    asking = words[0] in _ASKING if len(words) > 1 else flat.startswith("your")
    return asking and any(word in flat for word in _ASKED)
