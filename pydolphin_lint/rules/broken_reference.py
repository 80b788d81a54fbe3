"""A reference to a file, variable, setting or workflow in a YAML workflow does not hold.

## Why is this bad?
The SDK replaces these while it reads the file, by rules of its own. A file that is not there stops the deploy. So does
a reference in another form than the one it expects, with a bare `IndexError`; `$ENVIRONMENT` and `${CONFIG_DIR}` in a
command are such, too. Others lose something without a word: of several `$ENV{…}` in one text only the first is
replaced, a `$FILE{"…"}` behind other text stays as it is, and a `${CONFIG.…}` replaces the whole text around it. A
`$WORKFLOW{"…"}` submits the workflow of that file, even from inside a comment.

## Example
```yaml
workflow:
  name: etl
tasks:
  - name: load
    task_type: Shell
    command: ./load --from $ENV{SOURCE} --to $ENV{TARGET}
```

## Use instead
```yaml
workflow:
  name: etl
tasks:
  - name: load
    task_type: Shell
    command: ./load --from $ENV{SOURCE} --to $TARGET
    environment_name: warehouse
```

## When it is silent
For what only the deploy knows: whether a variable is set there, absolute paths, and what is in the SDK's settings.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import YamlFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Token
    from pydolphin_lint.sdk.catalog import Sdk

_STOPS = "and the deploy stops"


@rule("PDS608", on=YamlFile, about=("tokens",))
def check(file: YamlFile) -> Iterator[Problem]:
    """Every reference of the file, by its form."""
    for token in file.tokens:
        if token.form == token.FILE:
            yield from _file(token)
        elif token.form == token.ENVIRONMENT:
            yield from _environment(token)
        elif token.form == token.CONFIGURATION:
            yield from _configuration(token, file.sdk)
        else:
            yield from _workflow(token, file.source.path.replace("\\", "/").rpartition("/")[2])


def _file(token: Token) -> Iterator[Problem]:
    if not token.name:
        yield Problem(
            token.at,
            f'a text that begins with $FILE must be $FILE{{"path"}}, {_STOPS} for any other: write it like that, with '
            "its quotes, or let the text begin with something else",
        )
    elif token.before:
        yield Problem(
            token.at,
            f'$FILE{{"{token.name}"}} is replaced only at the beginning of a text, and stays here as it is: '
            "let the text be nothing else",
        )
    elif token.behind.strip():
        yield Problem(
            token.at,
            "what stands behind $FILE{…} is lost, for the file replaces the whole text: put all of it into "
            f"{token.name}",
        )
    else:
        yield Problem(
            token.at,
            f"there is no file {token.name!r}, seen from this file or the folders around it, {_STOPS}: mend the path",
            unless_file=token.name,
        )


def _environment(token: Token) -> Iterator[Problem]:
    if not token.name:
        yield Problem(
            token.at,
            f"the SDK takes $ENV for the beginning of $ENV{{NAME}}, {_STOPS} where no braces follow: write ${{…}} "
            "around the name of a shell variable, or $ENV{NAME}",
        )
    elif token.others:
        yield Problem(
            token.at,
            f"only the first $ENV{{…}} of a text is replaced, and $ENV{{{token.others[0]}}} stays as it is: "
            "leave the others to the worker, with environment_name",
        )


def _configuration(token: Token, sdk: Sdk) -> Iterator[Problem]:
    if not token.name:
        yield Problem(
            token.at,
            f"the SDK takes ${{CONFIG for the beginning of ${{CONFIG.name}}, {_STOPS} here: "
            "give the variable another name",
        )
    elif token.before.strip() or token.behind.strip():
        yield Problem(
            token.at,
            f"${{CONFIG.{token.name}}} replaces the whole text, and what stands around it is lost: "
            "let it stand alone, as the value of a parameter",
        )
    elif token.name.isupper() and "." not in token.name and token.name not in (sdk.names("configuration") or ()):
        yield Problem(
            token.at, f"the SDK has no setting {token.name!r}, {_STOPS} with PyDSConfException: write one that it has"
        )


def _workflow(token: Token, own: str) -> Iterator[Problem]:
    if not token.name:
        yield Problem(
            token.at,
            f'without quotes this stays as it is, and no workflow has such a name: write $WORKFLOW{{"{token.behind}"}}',
        )
    elif token.in_comment:
        yield Problem(
            token.at,
            f'the SDK does not know comments when it looks for $WORKFLOW{{"{token.name}"}}, and submits that workflow: '
            "take it out of the comment",
        )
    elif token.name == own:
        yield Problem(token.at, f"this file names itself, {_STOPS} with a RecursionError: name another one")
    else:
        yield Problem(
            token.at,
            f"there is no file {token.name!r}, seen from this file or the folders around it, {_STOPS}: mend the path",
            unless_file=token.name,
        )
