"""Plans and outcomes for people and programs: in line, on one page, and nothing that a name may hold can break them."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest

from pydolphin_lint.deploy import plan as plans
from pydolphin_lint.deploy import report
from pydolphin_lint.deploy.apply import Outcome
from pydolphin_lint.deploy.plan import Change, Definition, Obstacle, Plan, Reference
from pydolphin_lint.report.text import width

EMPTY = Plan((), (), (), ())
EVIL = 'a|b `c` <b>@all</b> ![x](y) #1 *d* _e_ ~f~ $g$ \\ https://h www.i\n## j\x1b[31m\u202e & end; "k"]'


def definition(name: str, *tasks: str, project: str = "p", path: str = "", **given: Any) -> Definition:
    """A definition whose tasks form a chain."""
    relations = tuple(zip(("", *tasks), tasks, strict=False))
    values: dict[str, Any] = {
        "settings": {},
        "schedule": None,
        "tasks": tuple({"name": task, "taskType": "SHELL"} for task in tasks),
        "relations": relations,
        "references": (),
        "starts": False,
        "steps": (),
        **given,
    }
    return Definition(path or f"{name}.py", project, name, **values)


def a_plan(*definitions: Definition, **given: Any) -> Plan:
    return Plan((), definitions, tuple((each.key,) for each in definitions), **{"obstacles": (), **given})


DAILY = definition("每日报表", "抽取", "加载", schedule={"crontab": "0 0 5 * * ? *"}, path="etl/每日.py")
REPORT = definition(
    "report",
    "render",
    project="数据",
    starts=True,
    references=(Reference("workflow", "每日报表", "p"), Reference("datasource", "metadata")),
)
PLAN = a_plan(DAILY, REPORT)
CHANGES = [
    Change("changed", DAILY.key, DAILY.path, ("task '抽取' rawScript:", "   one", "  -two", "  +``` three", "   ")),
    Change("added", REPORT.key, REPORT.path),
    Change("unchanged", ("p", "same"), "same.py"),
    Change("removed", ("p", "gone"), "gone.py"),
]
OUTCOMES = [
    Outcome(("p", "每日报表"), "etl/每日.py", "created", seconds=0.25),
    Outcome(("数据", "report"), "report.py", "failed", "the server says: no | such\nproject", 1.0),
]


# For people


def test_a_plan_is_a_table_whose_columns_line_up() -> None:
    assert report.plan_text(PLAN) == (
        "order  project  workflow         tasks  schedule       needs                            file\n"
        "1      p        每日报表         2      0 0 5 * * ? *  -                                etl/每日.py\n"
        "2      数据     report (starts)  1      -              p/每日报表, datasource metadata  report.py\n"
        "2 workflows, 3 tasks.\n"
    )


def test_changes_come_below_the_table_with_their_details_and_the_sum() -> None:
    assert report.changes_text(CHANGES) == (
        "~ p/每日报表 (etl/每日.py)\n"
        "    task '抽取' rawScript:\n"
        "       one\n"
        "      -two\n"
        "      +``` three\n"
        "\n"
        "+ 数据/report (report.py)\n"
        "- p/gone (gone.py)\n"
        "    it stays on the server as it is: delete it there if it is not needed any more\n"
        "1 added, 1 changed, 1 unchanged, 1 removed.\n"
    )
    assert report.plan_text(PLAN, CHANGES) == report.plan_text(PLAN) + report.changes_text(CHANGES)


def test_warnings_and_obstacles_come_last_with_what_the_file_printed() -> None:
    plan = a_plan(
        obstacles=(Obstacle("a.py", "running it fails", 3, "first\n\n\x1b[31mred\ttext  \n"),),
        warnings=(Obstacle("b.py", "it asks"),),
    )
    assert report.plan_text(plan) == (
        "No workflow to deploy.\n"
        "warning: b.py: it asks\n"
        "a.py:3: running it fails\n"
        "    | first\n"
        "    |\n"
        "    | \\x1b[31mred\ttext\n"
    )


def test_only_the_last_lines_that_a_file_printed_are_shown() -> None:
    text = report.obstacles_text([Obstacle("a.py", "fails", output="\n".join(map(str, range(100))))])
    assert text.splitlines()[1:] == [f"    | {number}" for number in range(80, 100)]


def test_a_plan_without_an_order_is_shown_without_one() -> None:
    assert report.plan_text(PLAN._replace(waves=())).splitlines()[1].startswith("-      p        每日报表")


def test_many_references_are_counted() -> None:
    references = tuple(Reference("resource", f"r{number}") for number in range(5))
    text = report.plan_text(a_plan(definition("w", "t", references=references)))
    assert "resource r0, resource r1, resource r2 and 2 more  w.py\n" in text


def test_outcomes_are_a_table_and_a_sum() -> None:
    assert report.outcomes_text(OUTCOMES) == (
        "outcome  project  workflow  seconds\n"
        "created  p        每日报表  0.25\n"
        "failed   数据     report    1.00     the server says: no | such\\nproject\n"
        "1 created, 1 failed.\n"
    )
    assert report.outcome_line(OUTCOMES[1]) == ("failed 数据/report (1.00 s): the server says: no | such\\nproject\n")


def test_files_that_were_not_checked_are_said_in_every_format() -> None:
    assert report.outcomes("text", OUTCOMES, (), linted=True) == report.outcomes_text(OUTCOMES)
    assert report.outcomes("text", OUTCOMES, (), linted=False).endswith("The files were not checked (--no-lint).\n")
    assert report.outcomes("markdown", OUTCOMES, (), linted=False).endswith(
        "\nThe files were not checked (--no-lint).\n"
    )
    assert json.loads(report.outcomes("json", OUTCOMES, (), linted=False))["linted"] is False


@pytest.mark.parametrize("text", ["plain", "汉字", "á", "a\u0301", "🙂", "ｗｉｄｅ", "\x1b[1m", "\u3000"])
def test_columns_line_up_under_any_text(text: str) -> None:
    lines = report.table([("head", "x"), (text, "x"), ("", "x")]).splitlines()
    assert len({width(line) for line in lines}) == 1
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("format", sorted(report.PLANS))
@pytest.mark.parametrize("changes", [None, []], ids=["alone", "compared"])
def test_an_empty_plan_can_be_shown(format: str, changes: list[Change] | None) -> None:
    assert report.PLANS[format](EMPTY, changes).endswith("\n")


@pytest.mark.parametrize(
    "text",
    [
        report.plan_text(EMPTY, []),
        report.plan_text(PLAN, CHANGES),
        report.outcomes_text([]),
        report.outcomes_text(OUTCOMES),
        report.plan_text(a_plan(definition(" ", " ", path=" "), obstacles=(Obstacle(" ", " "),))),
        report.changes_text([Change("changed", ("p", " "), " ", ("  + ", "x: "))]),
    ],
    ids=["empty-plan", "plan", "no-outcomes", "outcomes", "blanks", "blank-details"],
)
def test_no_line_ends_in_a_blank(text: str) -> None:
    assert text.endswith("\n")
    assert not re.search(r"[ \t]$", text, re.MULTILINE)


def test_no_name_moves_the_cursor() -> None:
    evil = definition(EVIL, EVIL, project=EVIL, path=EVIL, references=(Reference("workflow", EVIL),))
    plan = a_plan(evil, obstacles=(Obstacle(EVIL, EVIL, 1, EVIL),), warnings=(Obstacle(EVIL, EVIL),))
    changes = [Change("changed", evil.key, EVIL, (EVIL, "  " + EVIL))]
    outcome = Outcome(evil.key, EVIL, "failed", EVIL)
    for text in (report.plan_text(plan, changes), report.outcomes_text([outcome]), report.outcome_line(outcome)):
        assert all(line.isprintable() for line in text.split("\n"))


# For programs


def test_a_plan_as_json_is_the_plan_file_and_the_changes() -> None:
    assert report.PLANS["json"](EMPTY, None) == plans.to_json(EMPTY)
    found = json.loads(report.PLANS["json"](EMPTY, CHANGES[1:2]))
    assert found.pop("changes") == [
        {"kind": "added", "project": "数据", "name": "report", "path": "report.py", "details": []}
    ]
    assert found == json.loads(plans.to_json(EMPTY))
    assert plans.from_json(report.PLANS["json"](EMPTY, CHANGES)) == EMPTY


def test_outcomes_as_json() -> None:
    obstacle = Obstacle("a.py", "no", 3, "what it printed")
    assert json.loads(report.outcomes("json", OUTCOMES[:1], [obstacle], linted=True)) == {
        "version": 1,
        "linted": True,
        "obstacles": [{"path": "a.py", "line": 3, "message": "no"}],
        "workflows": [
            {
                "project": "p",
                "name": "每日报表",
                "path": "etl/每日.py",
                "status": "created",
                "message": "",
                "seconds": 0.25,
            }
        ],
    }


# Markdown


def test_a_plan_as_markdown() -> None:
    assert report.plan_markdown(PLAN, CHANGES) == (
        "## 2 workflows to deploy\n"
        "\n"
        "### Removed\n"
        "\n"
        "- p/gone: it stays on the server as it is: delete it there if it is not needed any more\n"
        "\n"
        "|  | project | workflow | tasks | schedule | file |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| changed | p | 每日报表 | 2 | 0 0 5 \\* \\* ? \\* | etl/每日.py |\n"
        "| added | 数据 | report (starts) | 1 |  | report.py |\n"
        "\n"
        "<details><summary>p/每日报表</summary>\n"
        "\n"
        "- task '抽取' rawScript:\n"
        "\n"
        "````diff\n"
        " one\n"
        "-two\n"
        "+``` three\n"
        " \n"
        "````\n"
        "\n"
        "```mermaid\n"
        "flowchart LR\n"
        '    t0["抽取"]\n'
        '    t1["加载"]\n'
        "    t0 --> t1\n"
        "```\n"
        "\n"
        "</details>\n"
        "\n"
        "<details><summary>数据/report</summary>\n"
        "\n"
        "```mermaid\n"
        "flowchart LR\n"
        '    t0["render"]\n'
        "```\n"
        "\n"
        "</details>\n"
    )


def test_obstacles_and_warnings_as_markdown() -> None:
    plan = a_plan(obstacles=(Obstacle("a_b.py", "no", 3),), warnings=(Obstacle("b.py", "hm"),))
    assert report.plan_markdown(plan) == (
        "## Nothing to deploy\n\n### Stopped\n\n- a\\_b.py:3: no\n\n### Warnings\n\n- b.py: hm\n"
    )
    assert report.outcomes("markdown", [], plan.obstacles, linted=True) == (
        "## Stopped before the first write\n\n- a\\_b.py:3: no\n"
    )


def test_outcomes_as_markdown() -> None:
    assert report.outcomes("markdown", OUTCOMES, (), linted=True) == (
        "## 1 created, 1 failed.\n"
        "\n"
        "| outcome | project | workflow | seconds |  |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| created | p | 每日报表 | 0.25 |  |\n"
        "| failed | 数据 | report | 1.00 | the server says: no &#124; such\\\\nproject |\n"
    )
    assert report.outcomes("markdown", [], (), linted=True) == "## nothing to deploy.\n"


def shown(markdown: str) -> str:
    """What a reader of escaped Markdown sees: escapes and entities resolved, comments gone."""
    return html.unescape(re.sub(r"\\([\\`*_\[\]~])", r"\1", markdown.replace("<!-- -->", "")))


def test_no_name_is_markdown() -> None:
    evil = definition(EVIL, "t", project="p", path=EVIL)
    text = report.plan_markdown(a_plan(evil, warnings=(Obstacle(EVIL, EVIL),)))
    heading, *_ = (line for line in text.splitlines() if line.startswith("|  | p |"))
    cells = re.split(r"(?<!\\)\|", heading)
    assert len(cells) == 8
    assert shown(cells[3].strip()) == EVIL.replace("\n", "\\n").replace("\x1b", "\\x1b").replace("\u202e", "\\u202e")
    assert "\n## j" not in text
    for raw in ("<b>", "@all", "https://", "www.i", "#1 ", " `c`", " *d*", " _e_", "![x](y)", "$g$"):
        assert raw not in cells[3]
    (summary,) = re.findall("<summary>(.*)</summary>", text)
    assert html.unescape(summary.replace("<!-- -->", "")) == "p/" + shown(cells[3].strip())
    assert "@all" not in text


@pytest.mark.parametrize("ticks", range(5))
def test_no_script_ends_the_fence_of_its_diff(ticks: int) -> None:
    change = Change("changed", DAILY.key, "x.py", ("task 't' s:", "   " + "`" * ticks, "  +x"))
    text = report.plan_markdown(a_plan(DAILY), [change])
    (fence,) = re.findall("^(`+)diff$", text, re.MULTILINE)
    assert len(fence) > ticks
    assert text.count(f"\n{fence}\n") >= 1


def test_unchanged_workflows_have_no_graph() -> None:
    text = report.plan_markdown(a_plan(DAILY), [Change("unchanged", DAILY.key, DAILY.path)])
    assert "mermaid" not in text
    assert "| unchanged | p | 每日报表 |" in text


def test_three_hundred_workflows_are_all_listed_with_the_first_graphs() -> None:
    many = [definition(f"workflow {number}", *"abcde") for number in range(300)]
    text = report.plan_markdown(a_plan(*many))
    assert text.count("| p | workflow ") == 300
    assert text.count("```mermaid") == 50
    assert text.endswith("\n250 graphs left out: see `plan --output mermaid`.\n")
    assert len(text.encode()) < 100_000


@pytest.mark.parametrize(
    "large",
    [
        definition("w", *(f"a rather long name of a task, number {number}" for number in range(2000))),
        definition("w", *map(str, range(502))),
    ],
    ids=["long-text", "many-relations"],
)
def test_a_graph_that_mermaid_does_not_draw_is_left_out(large: Definition) -> None:
    text = report.plan_markdown(a_plan(large, DAILY))
    assert text.count("```mermaid") == 1
    assert text.endswith("\n1 graph left out: see `plan --output mermaid`.\n")


def test_a_page_stays_below_the_largest_summary() -> None:
    many = [definition(f"{number} {'汉' * 300}", "t") for number in range(3000)]
    changes = [Change("changed", each.key, each.path, tuple(f"{'x' * 200} {i}" for i in range(50))) for each in many]
    obstacles = tuple(Obstacle("a.py", f"{number} {'y' * 1000}") for number in range(2000))
    text = report.plan_markdown(a_plan(*many, obstacles=obstacles), changes)
    assert len(text.encode()) < 1024 * 1024
    assert len(re.findall(r"^\.\.\. and \d+ more, for which there is no room here\.$", text, re.MULTILINE)) == 3


# Mermaid


def test_a_graph_as_mermaid() -> None:
    graph = definition("w", 'say "hi"', "a[b](c)", "end", "汉字；;", "#35;", "x --> y\n%% z", "")
    assert report.mermaid(graph) == (
        "flowchart LR\n"
        '    t0["say #34;hi#34;"]\n'
        '    t1["a#91;b#93;#40;c#41;"]\n'
        '    t2["end"]\n'
        '    t3["汉字#65307;#59;"]\n'
        '    t4["#35;35#59;"]\n'
        '    t5["x --#62; y#92;n#37;#37; z"]\n'
        '    t6["no name"]\n'
        "    t0 --> t1\n"
        "    t1 --> t2\n"
        "    t2 --> t3\n"
        "    t3 --> t4\n"
        "    t4 --> t5\n"
        "    t5 --> t6\n"
    )


def test_all_workflows_are_one_graph_with_their_references() -> None:
    assert report.plan_mermaid(PLAN) == (
        "flowchart LR\n"
        '    subgraph w0["p/每日报表"]\n'
        '        w0t0["抽取"]\n'
        '        w0t1["加载"]\n'
        "        w0t0 --> w0t1\n"
        "    end\n"
        '    subgraph w1["数据/report"]\n'
        '        w1t0["render"]\n'
        "    end\n"
        "    w1 -.-> w0\n"
    )


def test_every_line_of_a_graph_is_of_a_known_form() -> None:
    evil = definition(EVIL, EVIL, "b", "b", project=EVIL)
    text = report.plan_mermaid(a_plan(evil, definition("empty")))
    form = r'(subgraph )?\w+(\["[^"\[\]`<>;&|#]*(#\d+;[^"\[\]`<>;&|#]*)*"\])|\w+ --> \w+|end|flowchart LR'
    assert [line for line in text.splitlines() if not re.fullmatch(form, line.strip())] == []
