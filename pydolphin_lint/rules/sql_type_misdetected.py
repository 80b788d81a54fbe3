"""The SDK takes an SQL statement for a query that is none, or the other way round.

## Why is this bad?
Without `sql_type` the SDK looks for words like `insert` in the first line of the text alone. A change on a later line
is taken for a query: the worker expects rows, which makes the task fail with most databases, and of several statements
it runs the first.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

STATEMENT = '''
INSERT INTO sales_of_the_day
SELECT * FROM sales WHERE day = CURRENT_DATE
'''

with Workflow(name="etl") as workflow:
    Sql(name="load", datasource_name="warehouse", sql=STATEMENT)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql, SqlType

STATEMENT = '''
INSERT INTO sales_of_the_day
SELECT * FROM sales WHERE day = CURRENT_DATE
'''

with Workflow(name="etl") as workflow:
    Sql(name="load", datasource_name="warehouse", sql=STATEMENT, sql_type=SqlType.NOT_SELECT)
    workflow.submit()
```

## When it is silent
Statements that are known only at run time or are read from a file; calls with `sql_type`; changes that give rows
(`RETURNING`, `OUTPUT`), words that not every database knows; databases like Spark, where every statement gives rows, if
`datasource_type` says so; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call

#: Data sources whose changes give rows.
_ROWS = ("ATHENA", "CLICKHOUSE", "DATABEND", "KYUUBI", "SNOWFLAKE", "SPARK")


@rule("PDS709", on=File, about=("Sql",))
def check(file: File) -> Iterator[Problem]:
    """Every `Sql` without a type whose text is known."""
    for call in file.calls:
        if call.callee != "Sql" or call.splat or call.target is None or file.sets("param_sql_type"):
            continue
        text = call.value("sql").text
        if text and call.target.accepts("sql_type") and not text.endswith(".sql") and _is_guessed(call):
            yield from _judge(call, text)


def _is_guessed(call: Call) -> bool:
    given, source = call.argument("sql_type"), call.argument("datasource_type")
    if given is not None and not (given.value.known and given.value.raw is None):
        return False
    return source is None or (source.value.known and str(source.value.raw).upper() not in _ROWS)


def _type(call: Call, name: str) -> str:
    """How the type of a statement is given; YAML has no names for the numbers."""
    number = '"0"' if name == "SELECT" else '"1"'
    return call.spelled("sql_type", number if call.in_yaml else f"SqlType.{name}")


def _judge(call: Call, text: str) -> Iterator[Problem]:
    from pydolphin_lint.sdk.sql import QUERY, kinds, searched_word

    word, found = searched_word(text), kinds(text)
    at = call.value("sql").at
    if not found or None in found:
        return
    if word is not None:
        if found == [QUERY]:
            yield Problem(
                at,
                f"for the word {word!r} in its first line the SDK takes this query for a change, and its rows are lost "
                f"or the task fails: add {_type(call, 'SELECT')}",
            )
    elif QUERY not in found:
        yield Problem(
            at,
            "the SDK looks at the first line only and takes this for a query, which fails with most databases: "
            f"add {_type(call, 'NOT_SELECT')}",
        )
    elif len(found) > 1:
        yield Problem(
            at,
            "the SDK takes this for one query, and of its statements only the first is run: "
            "move the others to pre_statements=, post_statements= or tasks of their own",
        )
