"""Plans and outcomes for people and programs: tables, JSON, and Markdown with a graph for each workflow."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from pydolphin_lint.deploy import plan as plans
from pydolphin_lint.deploy.apply import Outcome, counts
from pydolphin_lint.deploy.plan import Change, Definition, Key, Obstacle, Plan
from pydolphin_lint.report.markdown import escaped, escaped_html, table_row
from pydolphin_lint.report.text import printable, width

VERSION = 1
MARKS = {"added": "+", "changed": "~", "unchanged": "=", "removed": "-"}
STAYS = "it stays on the server as it is: delete it there if it is not needed any more"

#: Bytes; GitHub takes a summary of 1 MiB and shows none of a larger one.
LARGEST_PAGE = 1_000_000
#: Each graph is a frame of its own in the reader's browser.
MOST_GRAPHS = 50
#: Characters and relations above which Mermaid draws nothing (its maxTextSize and maxEdges).
LARGEST_GRAPH, MOST_RELATIONS = 50_000, 500
#: How many things a cell of the table names.
MOST_NAMES = 3
LAST_LINES = 20
NOT_LINTED = "The files were not checked (--no-lint)."


def plan_text(plan: Plan, changes: Sequence[Change] | None = None) -> str:
    """The plan as a table, below it the changes, the warnings, and what stands in the way."""
    rows = [("order", "project", "workflow", "tasks", "schedule", "needs", "file")]
    place = {key: str(number) for number, wave in enumerate(plan.waves, 1) for key in wave}
    for definition in _in_order(plan):
        rows.append(
            (
                place.get(definition.key, "-"),
                definition.project,
                definition.name + (" (starts)" if definition.starts else ""),
                str(len(definition.tasks)),
                _crontab(definition) or "-",
                _some([str(each) for each in definition.references]) or "-",
                definition.path,
            )
        )
    text = (table(rows) if plan.definitions else "") + _size(plan)
    if changes is not None:
        text += changes_text(changes)
    return text + warnings_text(plan.warnings) + obstacles_text(plan.obstacles)


def changes_text(changes: Sequence[Change]) -> str:
    """What differs, a line for each workflow and an indented one for each detail."""
    lines = []
    for change in changes:
        if change.kind != "unchanged":
            lines.append(f"{MARKS[change.kind]} {'/'.join(change.key)} ({change.path})")
            lines += [f"    {detail}" for detail in change.details]
        if change.kind == "removed":
            lines.append(f"    {STAYS}")
    numbers = {kind: sum(change.kind == kind for change in changes) for kind in MARKS}
    lines.append(", ".join(f"{number} {kind}" for kind, number in numbers.items()) + ".")
    return "".join(_line(line) for line in lines)


def warnings_text(warnings: Sequence[Obstacle]) -> str:
    """What to look at before the deploy."""
    return "".join(_line(f"warning: {each}") for each in warnings)


def obstacles_text(obstacles: Sequence[Obstacle]) -> str:
    """Why nothing may be sent, with the last lines of what the files printed."""
    lines = []
    for obstacle in obstacles:
        lines.append(_line(str(obstacle)))
        printed = obstacle.output.strip().splitlines()[-LAST_LINES:]
        lines += [f"    | {printable(line, tab=True)}".rstrip() + "\n" for line in printed]
    return "".join(lines)


def outcomes_text(outcomes: Sequence[Outcome]) -> str:
    """How each workflow ended, and the sum of it."""
    rows = [("outcome", "project", "workflow", "seconds", "")]
    rows += [(each.status, *each.key, f"{each.seconds:.2f}", each.message) for each in outcomes]
    return (table(rows) if outcomes else "") + summary_line(outcomes)


def outcome_line(outcome: Outcome) -> str:
    """One workflow's end, on a line."""
    message = f": {outcome.message}" if outcome.message else ""
    return _line(f"{outcome.status} {'/'.join(outcome.key)} ({outcome.seconds:.2f} s){message}")


def summary_line(outcomes: Sequence[Outcome]) -> str:
    """How many workflows ended how."""
    parts = [f"{number} {status}" for status, number in counts(outcomes).items()]
    return (", ".join(parts) or "nothing to deploy") + ".\n"


def outcomes_json(outcomes: Sequence[Outcome], obstacles: Sequence[Obstacle], *, linted: bool) -> str:
    """The outcomes as one document."""
    document = {
        "version": VERSION,
        "linted": linted,
        "obstacles": [{"path": each.path, "line": each.line, "message": each.message} for each in obstacles],
        "workflows": [
            {
                "project": each.key[0],
                "name": each.key[1],
                "path": each.path,
                "status": each.status,
                "message": each.message,
                "seconds": round(each.seconds, 3),
            }
            for each in outcomes
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def plan_json(plan: Plan, changes: Sequence[Change] | None = None) -> str:
    """The plan as the document that `deploy --plan` takes, and the changes if they are known."""
    document = plans.document(plan)
    if changes is not None:
        document["changes"] = [
            {
                "kind": change.kind,
                "project": change.key[0],
                "name": change.key[1],
                "path": change.path,
                "details": change.details,
            }
            for change in changes
        ]
    return json.dumps(document, indent=1, sort_keys=True) + "\n"


def plan_markdown(plan: Plan, changes: Sequence[Change] | None = None) -> str:
    """The plan for a pull request or a job summary: table, changes, and a graph of each workflow.

    It stays below GitHub's limit: what does not fit is left out, and it says so.
    """
    kinds = {change.key: change for change in changes or ()}
    shown = [each for each in _in_order(plan) if each.key not in kinds or kinds[each.key].kind != "unchanged"]
    removed = [f"{escaped('/'.join(each.key))}: {STAYS}" for each in changes or () if each.kind == "removed"]
    title = f"{_number(len(plan.definitions), 'workflow')} to deploy" if plan.definitions else "Nothing to deploy"
    page = _Page(f"## {title}\n")
    page.add_list("Stopped", [escaped(str(each)) for each in plan.obstacles])
    page.add_list("Warnings", [escaped(str(each)) for each in plan.warnings])
    page.add_list("Removed", removed)
    page.add_table(
        ("", "project", "workflow", "tasks", "schedule", "file"),
        (
            (
                kinds[each.key].kind if each.key in kinds else "",
                each.project,
                each.name + (" (starts)" if each.starts else ""),
                str(len(each.tasks)),
                _crontab(each),
                each.path,
            )
            for each in _in_order(plan)
        ),
    )
    graphs = dict(_graphs(shown))
    details = {definition.key: _details(kinds[definition.key].details) for definition in shown if changes is not None}
    page.add_folded((each.key, details.get(each.key, ""), graphs.get(each.key, "")) for each in shown)
    if len(graphs) < len(shown):
        page.end(f"{_number(len(shown) - len(graphs), 'graph')} left out: see `plan --output mermaid`.")
    return page.text


def outcomes_markdown(outcomes: Sequence[Outcome], obstacles: Sequence[Obstacle], *, linted: bool = True) -> str:
    """The outcomes for a job summary."""
    page = _Page("## Stopped before the first write\n" if obstacles else f"## {summary_line(outcomes)}")
    page.add_list("", [escaped(str(each)) for each in obstacles])
    if not obstacles:
        page.add_table(
            ("outcome", "project", "workflow", "seconds", ""),
            ((each.status, *each.key, f"{each.seconds:.2f}", each.message) for each in outcomes),
        )
    if not linted:
        page.end(NOT_LINTED)
    return page.text


def outcomes(name: str, outcomes: Sequence[Outcome], obstacles: Sequence[Obstacle], *, linted: bool) -> str:
    """The end of a deploy in one of the formats text, json and markdown."""
    if name == "json":
        return outcomes_json(outcomes, obstacles, linted=linted)
    if name == "markdown":
        return outcomes_markdown(outcomes, obstacles, linted=linted)
    text = obstacles_text(obstacles) if obstacles else outcomes_text(outcomes)
    return text if linted else f"{text}{NOT_LINTED}\n"


class _Page:
    """A Markdown document that stays below the largest size that is shown."""

    def __init__(self, title: str) -> None:
        self._parts = [title]
        self._room = LARGEST_PAGE - len(title.encode())

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add_list(self, title: str, items: Sequence[str]) -> None:
        """A heading and a list, if there is anything to list."""
        if items:
            self.end(f"### {title}\n" if title else "")
            self._add_each((f"- {item}\n" for item in items), self._room // 4)

    def add_table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table, if it has any row."""
        lines = [table_row(escaped(cell) for cell in row) for row in rows]
        if lines:
            self.end(f"{table_row(head)}{table_row('---' for _ in head)}".rstrip("\n"))
            self._add_each(lines, self._room // 2)

    def add_folded(self, sections: Iterable[tuple[Key, str, str]]) -> None:
        """Parts of which only the workflow is seen before a click; none for those that are empty."""
        parts = (
            f"\n<details><summary>{escaped_html('/'.join(key))}</summary>\n\n{details}{graph}\n</details>\n"
            for key, details, graph in sections
            if details or graph
        )
        self._add_each(parts, self._room)

    def end(self, text: str) -> None:
        """A paragraph, whatever the size."""
        self._parts.append(f"\n{text}\n" if text else "\n")

    def _add_each(self, parts: Iterable[str], room: int) -> None:
        left_out = 0
        for part in parts:
            size = len(part.encode())
            if size > room or left_out:
                left_out += 1
                continue
            room -= size
            self._room -= size
            self._parts.append(part)
        if left_out:
            self.end(f"... and {left_out} more, for which there is no room here.")


def _graphs(definitions: Iterable[Definition]) -> Iterator[tuple[Key, str]]:
    """The graphs that can be drawn, each in its fence."""
    drawn, room = 0, LARGEST_PAGE // 2
    for definition in definitions:
        graph = f"```mermaid\n{mermaid(definition)}```\n"
        size = len(graph.encode())
        if drawn < MOST_GRAPHS and size <= min(LARGEST_GRAPH, room) and len(definition.relations) <= MOST_RELATIONS:
            drawn += 1
            room -= size
            yield definition.key, graph


def _details(details: Iterable[str]) -> str:
    """The details of a change as a list; the lines of a diff as such."""
    parts = []
    for is_diff, lines in groupby(details, key=lambda line: line.startswith(" ")):
        shown = [printable(line, tab=True) for line in lines]
        if is_diff:
            longest = max((len(run) for line in shown for run in re.findall("`+", line)), default=0)
            fence = "`" * max(3, longest + 1)
            parts.append("\n".join([f"\n{fence}diff", *(line[2:] for line in shown), fence]) + "\n\n")
        else:
            parts += [f"- {escaped(line)}\n" for line in shown]
    return "".join(parts)


def mermaid(definition: Definition) -> str:
    """The workflow's graph as Mermaid draws it; GitHub and GitLab show it."""
    return "flowchart LR\n" + "".join(f"    {line}\n" for line in _graph(definition, "t"))


def plan_mermaid(plan: Plan) -> str:
    """One graph of all workflows, each a box; a dotted arrow points from a workflow to one that it needs."""
    definitions = _in_order(plan)
    names = {definition.key: f"w{number}" for number, definition in enumerate(definitions)}
    lines = ["flowchart LR"]
    for definition in definitions:
        box = names[definition.key]
        lines.append(f'    subgraph {box}["{_label("/".join(definition.key))}"]')
        lines += [f"        {line}" for line in _graph(definition, f"{box}t")]
        lines.append("    end")
    for definition in definitions:
        targets = sorted(plans.needed(definition) & names.keys())
        lines += [f"    {names[definition.key]} -.-> {names[target]}" for target in targets]
    return "\n".join(lines) + "\n"


def _graph(definition: Definition, prefix: str) -> Iterator[str]:
    """The tasks and relations of a workflow, a line each. Nodes are numbered: a name may be a word of Mermaid."""
    names = dict.fromkeys(str(task.get("name", "")) for task in definition.tasks)
    numbers = {name: f"{prefix}{number}" for number, name in enumerate(names)}
    yield from (f'{number}["{_label(name)}"]' for name, number in numbers.items())
    for before, after in definition.relations:
        if before and before in numbers and after in numbers:
            yield f"{numbers[before]} --> {numbers[after]}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns of a terminal: wide characters take two places."""
    shown = [[printable(cell) for cell in row] for row in rows]
    widths = [max(width(row[column]) for row in shown) for column in range(len(shown[0]))]
    lines = []
    for row in shown:
        cells = (cell + " " * (space - width(cell)) for cell, space in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)


def _in_order(plan: Plan) -> list[Definition]:
    by_key = plan.by_key
    if not plan.waves:
        return list(by_key.values())
    return [by_key[key] for wave in plan.waves for key in wave]


def _size(plan: Plan) -> str:
    if not plan.definitions:
        return "No workflow to deploy.\n"
    tasks = sum(len(definition.tasks) for definition in plan.definitions)
    return f"{_number(len(plan.definitions), 'workflow')}, {_number(tasks, 'task')}.\n"


def _crontab(definition: Definition) -> str:
    schedule: Mapping[str, object] = definition.schedule or {}
    return str(schedule.get("crontab", ""))


def _some(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _line(text: str) -> str:
    return printable(text).rstrip() + "\n"


def _label(name: str) -> str:
    """A label of Mermaid: all but letters, digits and a few marks are written by number."""
    shown = printable(name) or "no name"
    return "".join(each if each.isalnum() or each in " -_./" else f"#{ord(each)};" for each in shown)


#: The formats of a plan.
PLANS: dict[str, Callable[[Plan, Sequence[Change] | None], str]] = {
    "text": plan_text,
    "json": plan_json,
    "markdown": plan_markdown,
    "mermaid": lambda plan, changes: plan_mermaid(plan),
}
