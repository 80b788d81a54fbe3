"""Secrets in texts: by the name that they are given, and by their shape in commands, URLs, JSON, SQL and Python.

What is not certainly a secret is none: variables, references to a store, words that stand for a secret. Most texts
are left after a look for a few words; `re` is imported only for the others.
"""

from __future__ import annotations

from pydolphin_lint.sdk.placeholders import is_dummy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a text is written in.
SHELL, JSON, URL, SQL, PYTHON, ARGUMENTS = "shell", "json", "url", "sql", "python", "arguments"

_PASSWORD, _TOKEN, _KEY = "a password", "a token", "a secret key"

#: A text without these needs no second look.
_NEEDLES = (
    "_pass", "_pwd", "api-key", "api_key", "apikey", "authorization", "bearer", "beeline", "ghp_", "glpat-",
    "identified", "mongo", "pass:", "passphrase", "passwd", "password", "private key", "redis-cli", "secret",
    "sqlcmd", "sqlplus", "sshpass", "thin:", "token",
)  # fmt: skip
#: Nor one that has these without what must stand beside them.
_PAIRS = (("://", "@"), ("mysql", "-p"), ("mariadb", "-p"), ("mycli", "-p"), ("curl", "u "), ("curl", "-u"),
          ("curl", "--user"))  # fmt: skip

_PASSWORDS = ("password", "passwd", "passphrase")
_SHORT_PASSWORDS = ("_pwd", "_pass")
_KEYS = ("secretkey", "secretaccesskey", "accesskeysecret", "clientsecret", "appsecret", "apisecret", "apikey",
         "consumersecret")  # fmt: skip
#: Words before `password` that make a question or a switch of it.
_SWITCHES = frozenset(
    {"allow", "ask", "change", "check", "disable", "enable", "encrypted", "forgot", "has", "hash", "hashed", "hide",
     "is", "max", "min", "need", "no", "prompt", "require", "reset", "show", "skip", "use", "verify", "with",
     "without"}
)  # fmt: skip
#: Tokens of text models, pages and the like.
_OTHER_TOKENS = ("bos", "cls", "continuation", "count", "csrf", "delete", "end", "eos", "mask", "max", "min", "next",
                 "no", "num", "pad", "page", "revoke", "sep", "special", "start", "stop", "sync", "unk", "use",
                 "with")  # fmt: skip
#: Beginnings of what only says where a secret is.
_REFERENCES = ("arn:", "aws:", "enc(", "enc[", "encrypted:", "env:", "file:", "kms:", "op://", "ref+", "secret:", "secret://",
               "secretref:", "sm://", "ssm:", "vault:", "/run/secrets")  # fmt: skip
_SWITCHED = frozenset({"0", "1", "false", "no", "off", "on", "true", "yes"})

_MYSQL = frozenset(
    {"mariadb", "mariadb-admin", "mariadb-dump", "mycli", "mysql", "mysqladmin", "mysqlbinlog", "mysqlcheck",
     "mysqldump", "mysqlimport", "mysqlpump", "mysqlsh", "mysqlshow", "mysqlslap"}
)  # fmt: skip
#: Words that may stand before a command or an assignment.
_LEADING = frozenset(
    {"!", "(", "command", "declare", "do", "else", "env", "exec", "export", "if", "local", "nohup", "readonly", "set",
     "sudo", "then", "time", "while", "{"}
)  # fmt: skip
_EXPORTING = ("export", "env", "declare", "local", "readonly")
_CONTAINERS = ("docker", "docker-compose", "kubectl", "podman")
#: Programs whose `--password` takes no argument after a blank.
_ASKING = ("mysql", "mariadb", "psql", "pg_", "createdb", "dropdb", "createuser")
#: Nobody writes longer commands, and what comes behind is not looked at.
_LONGEST = 20_000
_WORD = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s;&|"'()<>`]+)"""


def is_secret(text: str) -> bool:
    """Whether a value is a secret, given that it stands where one belongs."""
    value = text.strip()
    if is_dummy(value) or value.lower().startswith(_REFERENCES):
        return False
    return not any(map(str.isspace, value))


def kind_of_name(name: str) -> str | None:
    """The kind of secret that something of this name holds: db_password, --api-token, secretKey."""
    lower = name.lower().lstrip("-")
    words = lower.replace("-", "_").replace(".", "_").split("_")
    flat = "".join(words)
    if flat.endswith(_PASSWORDS) or "_".join(words).endswith(_SHORT_PASSWORDS):
        return None if any(word in _SWITCHES for word in words) else _PASSWORD
    if flat.endswith(_KEYS):
        return _KEY
    if flat.endswith("token"):
        return None if flat.startswith(_OTHER_TOKENS) else _TOKEN
    return None


def kind_of_pair(name: str, value: str) -> str | None:
    """The kind of secret that a value is under a name; None if it is none, or may be none."""
    kind = kind_of_name(name)
    if kind is None or not _is_real(value):
        return None
    bare = _bare(value)
    return kind if kind == _PASSWORD or _is_random(bare) else None


def is_suspicious(text: str) -> bool:
    """Whether a text has a word in it that secrets have around them."""
    lower = text.lower()
    # Most texts of all files come by here, and a loop is twice as fast as `any`.
    for needle in _NEEDLES:
        if needle in lower:
            return True
    return any(one in lower and two in lower for one, two in _PAIRS)


def kind_in(text: str, language: str) -> str | None:
    """The kind of the first secret in a text that certainly is one."""
    if not is_suspicious(text):
        return None
    text = text[:_LONGEST].replace("\\\n", " ").replace('\\"', '"')
    for kind, value in _everywhere(text):
        if _is_real(value):
            return kind
    for kind in _named(text, language):
        return kind
    if language == JSON:
        return None
    for kind, value in _in_statements(text) if language == SQL else _in_commands(text, language):
        if _is_real(value):
            return kind
    return None


def _everywhere(text: str) -> Iterator[tuple[str, str]]:
    """What has a shape of its own, whatever it stands in."""
    import re

    for found in re.finditer(r"""[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\s/:@'"<>?#]*:([^\s/@'"<>]+)@[\w\[]""", text):
        yield "a password in a URL", found[1]
    for found in re.finditer(r"jdbc:oracle:thin:\w+/([^\s@/]+)@", text):
        yield "a password in a URL", found[1]
    for found in re.finditer(r"(?i)\bbearer\s+([A-Za-z0-9._~+/=-]{12,})", text):
        if _is_random(found[1]):
            yield "a bearer token", found[1]
    for found in re.finditer(r"(?i)\bauthorization\W{1,6}basic\s+([A-Za-z0-9+/]{8,}={0,2})", text):
        yield "a user and password", found[1]
    header = r"""(?i)\b(?:private-token|job-token|x-[a-z-]{0,20}token|(?:x-)?api-?key)['"]?\s*:\s*['"]?([^\s'",]+)"""
    for found in re.finditer(header, text):
        if _is_random(found[1]):
            yield _TOKEN, found[1]
    for found in re.finditer(r"\b(?:gh[oprsu]_[A-Za-z0-9]{36}|glpat-[\w-]{20}|xox[abprs]-[\w-]{20,})", text):
        yield _TOKEN, found[0]
    for found in re.finditer(r"-----BEGIN [A-Z ]*PRIVATE KEY-----\s*([A-Za-z0-9+/=]{20})", text):
        yield "a private key", found[1]
    for found in re.finditer(rf"(?i)aws_secret_access_key['\"]?(?:\s*[=:]\s*|\s+)({_WORD})", text):
        if _is_random(_bare(found[1])):
            yield _KEY, found[1]
    # Prose speaks of things identified by a name, too.
    if "identified" not in text.lower():
        return
    user = r"(?is)\b(?:create|alter|grant|set)\b[^;]{0,300}?\bidentified\s+(?:with\s+\S+\s+)?by\s+(?:password\s+)?"
    for found in re.finditer(user + r"('[^'\n]*'|\"[^\"\n]*\")", text):
        yield _PASSWORD, found[1]


def _named(text: str, language: str) -> Iterator[str]:
    """The kinds of what has a name beside it: in queries of URLs, in JSON, in Python."""
    import re

    pairs = [(found[1], found[2]) for found in re.finditer(r"""[?&]([\w.-]+)=([^&\s#'"<>;]+)""", text)]
    if "jdbc:" in text:
        pairs += [(found[1], found[2]) for found in re.finditer(r"""[?&;](\w+)=([^&\s#'"<>;]+)""", text)]
    if language in (SHELL, JSON, PYTHON, ARGUMENTS):
        quoted = r"""(["'])([\w.-]+)\1\s*:\s*(["'])((?:(?!\3)[^\n])*)\3"""
        pairs += [(found[2], found[4]) for found in re.finditer(quoted, text)]
    if language == PYTHON:
        assigned = r"""(?<![\w'"-])([A-Za-z_]\w*)\s*=\s*(["'])([^"'\n]*)\2"""
        pairs += [(found[1], found[3]) for found in re.finditer(assigned, text)]
    if language == SQL:
        # The options of a table: with ('password' = '…'), properties ("password" = "…").
        for options in re.finditer(r"""(?is)\b(?:with|properties|options)\s*\(\s*(['"].{0,3000}?)\)""", text):
            option = r"""(['"])([\w.-]+)\1\s*=\s*(['"])((?:(?!\3)[^\n])*)\3"""
            pairs += [(found[2], found[4]) for found in re.finditer(option, options[1])]
    for name, value in pairs:
        kind = kind_of_pair(name, value)
        if kind:
            yield kind


def _in_statements(text: str) -> Iterator[tuple[str, str]]:
    import re

    user = r"(?is)\b(?:create|alter)\s+(?:user|role|login)\b[^;]{0,300}?\bpassword\s*=?\s*('[^'\n]*')"
    own = r"(?i)(?:\A|;)\s*set\s+password\b[^;\n]{0,300}?=\s*(?:password\s*\(\s*)?('[^'\n]*')"
    for pattern in (user, own):
        for found in re.finditer(pattern, text):
            yield _PASSWORD, found[1]


def _in_commands(text: str, language: str) -> Iterator[tuple[str, str]]:
    import re

    lower = text.lower()
    if "curl" in lower:
        for found in re.finditer(
            rf"\bcurl\b[^\n|]{{0,500}}?\s(?:-[a-zA-Z]{{0,9}}u|--user|--proxy-user)[\s=]*({_WORD})", text
        ):
            user, _, password = _bare(found[1]).partition(":")
            if user and "://" not in found[1] and password != "x-oauth-basic":
                yield "a user and password", password
    for pattern in (
        rf"\bsshpass\s+-p\s*({_WORD})",
        rf"\s-pass(?:in|out)?\s+pass:({_WORD})",
        rf"\b(?:docker login|beeline|mongo\w*)\s[^\n;|&]{{0,500}}?\s-p\s+({_WORD})",
        rf"\bredis-cli\s[^\n;|&]{{0,500}}?-a\s*({_WORD})",
        rf"\bsqlcmd\s[^\n;|&]{{0,500}}?-P\s*({_WORD})",
        r"\bsqlplus\s+(?:-\w+\s+)*[\w.]+/([^\s@/'\"]+)@",
    ):
        for found in re.finditer(pattern, text):
            yield _PASSWORD, found[1]
    asks = any(program in lower for program in _ASKING)
    sql = any(word in lower for word in ("select ", "update ", "insert ", " where "))
    # Python holds its commands in quotes.
    for part in re.split(r"[\n;|\"']|&&" if language == PYTHON else r"[\n;|]|&&", text):
        words = part.split()
        if words and words[0] not in ("#", ":", "echo", "printf"):
            yield from _in_command(words, part, language, asks=asks, sql=sql)


def _in_command(words: list[str], part: str, language: str, *, asks: bool, sql: bool) -> Iterator[tuple[str, str]]:
    """One command of a shell. `asks`: a program of the text may ask for a password; `sql`: there is SQL in the text."""
    import re

    yield from _for_mysql(words)
    for found in re.finditer(rf"(?:^|[\s'\"])--?([A-Za-z][\w-]*)(?=(=|\s+)({_WORD}))", part):
        name, sign, value = found[1], found[2], found[3]
        kind = kind_of_pair(name, value)
        blank = sign != "="
        if blank and (language == PYTHON or asks):
            continue
        if kind:
            yield kind, value
    if language in (SHELL, ARGUMENTS):
        yield from _assigned(words, sql=sql)


def _for_mysql(words: list[str]) -> Iterator[tuple[str, str]]:
    """`mysql -psecret`, where mysql is certainly the command."""
    for number, word in enumerate(words):
        if word.replace("`", "(").rpartition("(")[2].rpartition("/")[2] in _MYSQL:
            before = words[:number]
            inside = bool(before) and before[0] in _CONTAINERS and "exec" in before
            if inside or all(one in _LEADING or "=" in one for one in before):
                for option in words[number + 1 :]:
                    if option.startswith("-p") and len(option) > len("-p"):
                        yield _PASSWORD, option[len("-p") :]
            return


def _assigned(words: list[str], *, sql: bool) -> Iterator[tuple[str, str]]:
    """`export DB_PASSWORD=secret`, also before a command, and what is handed to one with -e or -D."""
    leading, exporting = True, False
    for number, word in enumerate(words):
        before = words[number - 1] if number else ""
        name, sign, value = word.lstrip("({").partition("=")
        if before in ("-e", "--env", "--build-arg", "--conf", "--set"):
            handed = True
        elif name.startswith("-D"):
            name, handed = name[len("-D") :], True
        else:
            handed = False
            exporting = exporting or word in _EXPORTING
            leading = leading and (word in _LEADING or (bool(sign) and name.isidentifier()))
        certain = exporting or not sql or (name.isupper() and ("_" in name or name == "PGPASSWORD"))
        if sign and (handed or (leading and certain)):
            kind = kind_of_pair(name, value)
            if kind:
                yield kind, value


def _bare(value: str) -> str:
    return value.strip().strip("\"'").rstrip(")`")


def _is_real(value: str) -> bool:
    """Whether a piece of a command is written out: no variable, template, option, path or switch."""
    bare = _bare(value)
    if any(sign in bare for sign in "$`{}<>") or bare.startswith(
        ("-", "/", "~", "./", "@", "%", ":", "?", "!", "*", "\\")
    ):
        return False
    return bare.lower() not in _SWITCHED and not bare.lower().startswith(("http://", "https://")) and is_secret(bare)


def _is_random(value: str) -> bool:
    """Whether a text looks like one that a machine made up."""
    return len(value) >= 8 and any(map(str.isdigit, value)) and any(map(str.isalpha, value))
