"""The formats of `check --output` that programs and web pages read, alone and as the command writes them.

`data/sarif-schema-2.1.0.json` is the schema of the OASIS committee for SARIF
(https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json) in the copy of SchemaStore
(https://json.schemastore.org/sarif-2.1.0.json, Apache-2.0), with the line ends changed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft7Validator

from pydolphin_lint import __version__, catalog, cli, workspace
from pydolphin_lint.diagnostic import Diagnostic, Location, Related
from pydolphin_lint.report import FORMATS, github, gitlab, junit, markdown, sarif
from pydolphin_lint.report.fingerprint import fingerprints
from pydolphin_lint.rule import Rule
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN
from tests.conftest import CHECK, IMPORTS, ROOT, Repository, workflow

if TYPE_CHECKING:
    from pydolphin_lint.diagnostic import Level

SCHEMA = Draft7Validator(json.loads((ROOT / "tests" / "data" / "sarif-schema-2.1.0.json").read_text("utf-8")))
AT = Location(4, 6, 4, 14)


def _diagnostic(
    message: str = "it is bad",
    *,
    path: str = "a.py",
    at: Location = AT,
    code: str = "PDS101",
    name: str = "bad",
    level: Level = "error",
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    return Diagnostic(path, at, code, name, level, message, related=related)


def _rule(code: str, name: str, page: str, level: Level = "error") -> Rule:
    return Rule(code, "", object, level=level, name=name, page=page, mends=False)


RULES = (
    _rule("PDS101", "bad", "It is bad.\n\n## Why is this bad?\nFor\nreasons.\n\nMore.\n\n## Example\n`x`"),
    _rule("PDS102", "silent", "Nothing."),
    _rule("PDS901", "not-ours", "What a team says.", "warning"),
)
FOUND = (
    _diagnostic("it\nis 100% <bad>|`|", path="流 程/订单.py", at=Location(3, 1, 5, 2), code="PDS901", level="warning"),
    _diagnostic("'订单': it is bad", path="流 程/订单.py", related=(Related("b.py", Location(1, 2, 1, 3), "there"),)),
)


def _same(path: str) -> str:
    return path


def _valid(text: str) -> dict[str, Any]:
    document = json.loads(text)
    assert text == json.dumps(document, indent=2) + "\n"
    assert [error.message for error in SCHEMA.iter_errors(document)] == []
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for each in (*result["locations"], *result.get("relatedLocations", ())):
            assert set(each["physicalLocation"]["region"]) == {"startLine", "startColumn", "endLine", "endColumn"}
    return run  # type: ignore[no-any-return]


class TestSarif:
    def test_document(self) -> None:
        path = {"uri": "%E6%B5%81%20%E7%A8%8B/%E8%AE%A2%E5%8D%95.py", "uriBaseId": "SRCROOT"}
        text = sarif.render(FOUND, RULES, _same, complete=True)
        _valid(text)
        assert (
            text
            == json.dumps(
                {
                    "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                    "version": "2.1.0",
                    "runs": [
                        {
                            "tool": {
                                "driver": {
                                    "name": "pydolphin-lint",
                                    "version": __version__,
                                    "informationUri": "https://github.com/pydolphin-lint/pydolphin-lint",
                                    "rules": [
                                        {
                                            "id": "PDS101",
                                            "name": "bad",
                                            "shortDescription": {"text": "It is bad."},
                                            "fullDescription": {"text": "For reasons."},
                                            "help": {
                                                "text": RULES[0].page,
                                                "markdown": "# PDS101 bad\n\nLevel: error · looks at: file\n\n"
                                                f"{RULES[0].page}\n",
                                            },
                                            "defaultConfiguration": {"level": "error"},
                                        },
                                        {
                                            "id": "PDS901",
                                            "name": "not-ours",
                                            "shortDescription": {"text": "What a team says."},
                                            "fullDescription": {"text": "What a team says."},
                                            "help": {
                                                "text": "What a team says.",
                                                "markdown": "# PDS901 not-ours\n\nLevel: warning · looks at: file\n\n"
                                                "What a team says.\n",
                                            },
                                            "defaultConfiguration": {"level": "warning"},
                                        },
                                    ],
                                }
                            },
                            "invocations": [{"executionSuccessful": True}],
                            "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The top of the repository."}}},
                            "columnKind": "unicodeCodePoints",
                            "results": [
                                {
                                    "ruleId": "PDS901",
                                    "ruleIndex": 1,
                                    "level": "warning",
                                    "message": {"text": "it\\nis 100% <bad>|`|"},
                                    "locations": [
                                        {
                                            "physicalLocation": {
                                                "artifactLocation": path,
                                                "region": {
                                                    "startLine": 3,
                                                    "startColumn": 1,
                                                    "endLine": 5,
                                                    "endColumn": 2,
                                                },
                                            }
                                        }
                                    ],
                                    "partialFingerprints": {"pydolphinLint/v1": "235aaaa7a4b1cc76ad054ba76be4732e"},
                                },
                                {
                                    "ruleId": "PDS101",
                                    "ruleIndex": 0,
                                    "level": "error",
                                    "message": {"text": "'订单': it is bad"},
                                    "locations": [
                                        {
                                            "physicalLocation": {
                                                "artifactLocation": path,
                                                "region": {
                                                    "startLine": 4,
                                                    "startColumn": 6,
                                                    "endLine": 4,
                                                    "endColumn": 14,
                                                },
                                            }
                                        }
                                    ],
                                    "partialFingerprints": {"pydolphinLint/v1": "c0f3fefce5e2c87843d3d27270be8e02"},
                                    "relatedLocations": [
                                        {
                                            "physicalLocation": {
                                                "artifactLocation": {"uri": "b.py", "uriBaseId": "SRCROOT"},
                                                "region": {
                                                    "startLine": 1,
                                                    "startColumn": 2,
                                                    "endLine": 1,
                                                    "endColumn": 3,
                                                },
                                            },
                                            "message": {"text": "there"},
                                        }
                                    ],
                                },
                            ],
                        }
                    ],
                },
                indent=2,
            )
            + "\n"
        )

    @pytest.mark.parametrize("code", [*catalog.OWN, *(rule.code for rule in catalog.all_rules())])
    def test_every_rule_is_described(self, code: str) -> None:
        run = _valid(sarif.render([_diagnostic(code=code)], catalog.all_rules(), _same, complete=True))
        descriptors = run["tool"]["driver"]["rules"]
        if code == "PDS000":
            assert descriptors == []
            return
        (descriptor,) = descriptors
        for name in ("shortDescription", "fullDescription"):
            assert 10 < len(descriptor[name]["text"]) < sarif.LONGEST
            assert "\n" not in descriptor[name]["text"]
        assert descriptor["help"]["markdown"].startswith(f"# {code} {descriptor['name']}\n")

    def test_crash_of_ours_is_a_notification(self) -> None:
        found = [_diagnostic(code="PDS000", path="流.py"), _diagnostic()]
        run = _valid(sarif.render(found, RULES, _same, complete=True))
        assert run["invocations"] == [
            {
                "executionSuccessful": False,
                "toolExecutionNotifications": [
                    {
                        "descriptor": {"id": "PDS000"},
                        "level": "error",
                        "message": {"text": "it is bad"},
                        "locations": [
                            {"physicalLocation": {"artifactLocation": {"uri": "%E6%B5%81.py", "uriBaseId": "SRCROOT"}}}
                        ],
                    }
                ],
            }
        ]
        assert [each["ruleId"] for each in run["results"]] == ["PDS101"]

    def test_home_is_that_of_the_readme(self) -> None:
        assert f"repo: {sarif.HOME}\n" in (ROOT / "README.md").read_text("utf-8")

    def test_nothing_found(self) -> None:
        run = _valid(sarif.render([], RULES, _same, complete=False))
        assert run["invocations"] == [{"executionSuccessful": False}]
        assert (run["tool"]["driver"]["rules"], run["results"]) == ([], [])

    @pytest.mark.parametrize(
        ("path", "uri"),
        [
            pytest.param("a-b_c.d~/e.py", "a-b_c.d~/e.py", id="plain"),
            pytest.param("a:b?c#d%20&e.py", "a%3Ab%3Fc%23d%2520%26e.py", id="signs-of-uris"),
            pytest.param("a\\b\n[c].py", "a%5Cb%0A%5Bc%5D.py", id="others"),
            pytest.param("\udcff.py", "%FF.py", id="not-utf-8"),
            pytest.param("../a.py", "../a.py", id="above"),
        ],
    )
    def test_uri(self, path: str, uri: str) -> None:
        (result,) = _valid(sarif.render([_diagnostic(path=path)], RULES, _same, complete=True))["results"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location == {"uri": uri, "uriBaseId": "SRCROOT"}
        assert unquote(uri, errors="surrogateescape") == path

    def test_path_that_is_not_below_the_top(self) -> None:
        (result,) = _valid(sarif.render([_diagnostic(path="/流/a.py")], RULES, _same, complete=True))["results"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location == {"uri": "file:///%E6%B5%81/a.py"}


class TestFingerprints:
    def test_are_those_of_former_versions(self) -> None:
        assert fingerprints(FOUND, _same) == ["235aaaa7a4b1cc76ad054ba76be4732e", "c0f3fefce5e2c87843d3d27270be8e02"]

    def test_alike_and_not_the_same(self) -> None:
        found = [_diagnostic(), _diagnostic(at=Location(9, 1, 9, 2)), _diagnostic(path="b.py"), _diagnostic("other")]
        assert len(set(fingerprints([*found, _diagnostic(code="PDS102")], _same))) == 5
        assert len(set(fingerprints([_diagnostic("it\0" + "1"), _diagnostic("it")], _same))) == 2

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("already built on line 7: change it", "already built on line 12: change it"),
            ("also defined in a.py:9, and", "also defined in a.py:10, and"),
            ("also defined in a.py:9:5, and", "also defined in a.py:10:5, and"),
        ],
    )
    def test_lines_that_a_message_names_do_not_count(self, before: str, after: str) -> None:
        above = _diagnostic(after, at=Location(40, 6, 40, 14))
        assert fingerprints([_diagnostic(before)], _same) == fingerprints([above], _same)

    def test_other_numbers_count(self) -> None:
        assert fingerprints([_diagnostic("timeout=30")], _same) != fingerprints([_diagnostic("timeout=60")], _same)

    def test_are_of_the_path_that_the_report_shows(self) -> None:
        assert fingerprints([_diagnostic(path="./a.py")], lambda path: "a.py") == fingerprints([_diagnostic()], _same)


class TestGithub:
    def test_document(self) -> None:
        assert github.render(FOUND, 2, _same) == (
            "::error file=流 程/订单.py,line=4,endLine=4,col=6,endColumn=14,title=PDS101 bad::"
            "流 程/订单.py:4:6: PDS101 '订单': it is bad\n"
            "::warning file=流 程/订单.py,line=3,endLine=5,title=PDS901 bad::"
            "流 程/订单.py:3:1: PDS901 it\\nis 100%25 <bad>|`|\n"
            "2 problems (1 warning) in 1 of 2 files; `pydolphin-lint explain PDS901` tells more.\n"
        )

    def test_nothing_found(self) -> None:
        assert github.render([], 2, _same) == "No problems in 2 files.\n"
        assert github.render([], 2, _same, 5) == "No new problems in 2 files; the baseline holds back 5 old ones.\n"

    @pytest.mark.parametrize(
        ("path", "escaped"),
        [
            ("a,b:c.py", "a%2Cb%3Ac.py"),
            ("100%.py", "100%25.py"),
            ("a%0A::set-env::.py", "a%250A%3A%3Aset-env%3A%3A.py"),
            ("a\r\n::error::b.py", "a%0D%0A%3A%3Aerror%3A%3Ab.py"),
        ],
    )
    def test_no_name_is_a_command(self, path: str, escaped: str) -> None:
        text = github.render([_diagnostic(path=path)], 1, _same)
        command, _ = text.splitlines()
        assert command.startswith(f"::error file={escaped},line=4,")
        properties = command.split("::")[1]
        assert len(properties.split(",")) == 6
        for sign, code in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            escaped = escaped.replace(sign, code)
        assert escaped == path

    def test_errors_come_first(self) -> None:
        found = [_diagnostic(f"{number}", level="warning") for number in range(12)]
        lines = github.render([*found, _diagnostic("last")], 1, _same).splitlines()
        assert lines[0].endswith("PDS101 last")
        assert [line.rpartition(" ")[2] for line in lines[1:13]] == [str(number) for number in range(12)]


class TestGitlab:
    def test_document(self) -> None:
        assert gitlab.render(FOUND, _same) == (
            """\
[
  {
    "description": "PDS901 it\\\\nis 100% <bad>|`|",
    "check_name": "PDS901",
    "fingerprint": "235aaaa7a4b1cc76ad054ba76be4732e",
    "severity": "minor",
    "location": {
      "path": "\\u6d41 \\u7a0b/\\u8ba2\\u5355.py",
      "lines": {
        "begin": 3,
        "end": 5
      }
    }
  },
  {
    "description": "PDS101 '\\u8ba2\\u5355': it is bad",
    "check_name": "PDS101",
    "fingerprint": "c0f3fefce5e2c87843d3d27270be8e02",
    "severity": "major",
    "location": {
      "path": "\\u6d41 \\u7a0b/\\u8ba2\\u5355.py",
      "lines": {
        "begin": 4,
        "end": 4
      }
    }
  }
]
"""
        )

    def test_nothing_found(self) -> None:
        assert gitlab.render([], _same) == "[]\n"

    def test_name_that_is_no_text(self) -> None:
        (entry,) = json.loads(gitlab.render([_diagnostic(path="\udcff.py")], _same))
        assert entry["location"]["path"] == "\\udcff.py"


class TestMarkdown:
    def test_document(self) -> None:
        assert markdown.render(FOUND, 2) == (
            "## pydolphin-lint: 2 problems (1 warning) in 1 of 2 files\n"
            "\n"
            "| place | code | message |\n"
            "| --- | --- | --- |\n"
            "| <code>流 程/订单.py:3:1</code> | PDS901 | it\\\\nis 100% &lt;bad&gt;&#124;\\`&#124; |\n"
            "| <code>流 程/订单.py:4:6</code> | PDS101 | '订单': it is bad |\n"
            "\n"
            "`pydolphin-lint explain PDS901` tells more.\n"
        )

    def test_nothing_found(self) -> None:
        assert markdown.render([], 2) == "## pydolphin-lint: no problems in 2 files\n"
        headline = "## pydolphin-lint: no new problems in 2 files; the baseline holds back 1 old one\n"
        assert markdown.render([], 2, 1) == headline

    def test_text_stays_text(self) -> None:
        evil = "a|b `c` <b>@all</b> ![x](y) #1 *d* _e_ ~f~ $g$ \\ https://h www.i\n## j\x1b[31m & end"
        text = markdown.render([_diagnostic(evil, path=evil)], 1)
        (line,) = (line for line in text.splitlines() if line.startswith("| <code>"))
        assert len(line.split("|")) == 5
        for raw in ("<b>", "@all", "https://", "www.i", "#1 ", " `c`", " *d*", " _e_", "![x](y)", "$g$", "\x1b"):
            assert raw not in text
        assert "\n## j" not in text

    def test_stays_below_the_limit_of_github(self) -> None:
        found = [_diagnostic("订单" * 50, path=f"w{number}.py") for number in range(4000)]
        text = markdown.render(found, 4000)
        shown = text.count("<code>")
        assert markdown.LARGEST - 1000 < len(text.encode()) < markdown.LARGEST + 1000 < 2**20
        assert f"\n\n... and {4000 - shown} more, for which there is no room here.\n" in text
        assert 1000 < shown < 4000


class TestJunit:
    def test_document(self) -> None:
        text = junit.render([*FOUND, _diagnostic("rule crashed", code="PDS000", name="internal-error")], 2)
        path = "&#27969; &#31243;/&#35746;&#21333;.py"
        assert text == (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<testsuites tests="3" failures="2" errors="1">\n'
            '  <testsuite name="pydolphin-lint" tests="3" failures="2" errors="1">\n'
            f'    <testcase classname="{path}" name="{path}:3:1 PDS901 bad" file="{path}" line="3">\n'
            '      <failure type="warning" message="PDS901 it\\nis 100% &lt;bad&gt;|`|"/>\n'
            "    </testcase>\n"
            f'    <testcase classname="{path}" name="{path}:4:6 PDS101 bad" file="{path}" line="4">\n'
            '      <failure type="error" message="PDS101 &#x27;&#35746;&#21333;&#x27;: it is bad"/>\n'
            "    </testcase>\n"
            '    <testcase classname="a.py" name="a.py:4:6 PDS000 internal-error" file="a.py" line="4">\n'
            '      <error type="error" message="PDS000 rule crashed"/>\n'
            "    </testcase>\n"
            "  </testsuite>\n"
            "</testsuites>\n"
        )
        assert ElementTree.fromstring(text)[0][0].get("classname") == "流 程/订单.py"

    def test_nothing_found_is_one_test_that_passes(self) -> None:
        (suite,) = ElementTree.fromstring(junit.render([], 2))
        assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("1", "0", "0")
        assert [(case.get("name"), list(case)) for case in suite] == [("No problems in 2 files", [])]

    def test_every_character_is_xml(self) -> None:
        evil = "".join(map(chr, [*range(0x200), 0x2028, 0xD800, 0xDCFF, 0xFFFE, 0xFFFF, 0x1F600, 0x10FFFF]))
        (suite,) = ElementTree.fromstring(junit.render([_diagnostic(evil, path=evil)], 1))
        assert "\\x00" in suite[0].attrib["classname"]


class Done:
    """What `check` left behind: its status, and what it wrote for each format."""

    def __init__(self, status: int, reports: dict[str, str], err: str) -> None:
        self.status = status
        self.reports = reports
        self.err = err

    @property
    def sarif(self) -> dict[str, Any]:
        return _valid(self.reports["sarif"])

    @property
    def uris(self) -> list[str]:
        locations = [result["locations"][0]["physicalLocation"] for result in self.sarif["results"]]
        return [location["artifactLocation"]["uri"] for location in locations]

    @property
    def gitlab(self) -> list[dict[str, Any]]:
        return json.loads(self.reports["gitlab"])  # type: ignore[no-any-return]

    @property
    def gitlab_paths(self) -> list[str]:
        return [each["location"]["path"] for each in self.gitlab]

    @property
    def github_paths(self) -> list[str]:
        return re.findall(r"^::\w+ file=(.*?),", self.reports["github"], re.MULTILINE)


def _run(folder: Path, *words: str, workspace: Path | None = None) -> Done:
    """All formats of one run, each in its file."""
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_WORKSPACE"}
    if workspace is not None:
        environment["GITHUB_WORKSPACE"] = str(workspace)
    reports = folder.parent / f"{folder.name}-报告"
    reports.mkdir(exist_ok=True)
    outputs = [word for name in FORMATS for word in ("--output", f"{name}:{reports / name}")]
    done = subprocess.run(
        [*CHECK, *outputs, *words], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout == ""
    assert sorted(os.listdir(reports)) == sorted(FORMATS)
    return Done(done.returncode, {name: (reports / name).read_bytes().decode("utf-8") for name in FORMATS}, done.stderr)


class TestCheck:
    """The command, with all formats at once."""

    def test_finds_the_same_in_every_format(self, repository: Repository) -> None:
        repository.add("流 程/订单.py", workflow("订单", submit=False))
        done = _run(repository.path)
        assert (done.status, done.err) == (1, "")
        line = "流 程/订单.py:4:6: PDS101 workflow '订单' is never submitted"
        assert done.reports["text"].startswith(line)
        assert f"::{line}" in done.reports["github"]
        assert "workflow '订单' is never submitted" in done.reports["markdown"]
        assert done.uris == ["%E6%B5%81%20%E7%A8%8B/%E8%AE%A2%E5%8D%95.py"]
        assert done.gitlab_paths == ["流 程/订单.py"]
        assert ElementTree.fromstring(done.reports["junit"])[0][0].get("file") == "流 程/订单.py"
        assert len(json.loads(done.reports["json"])["diagnostics"]) == 1
        fingerprint = done.sarif["results"][0]["partialFingerprints"]["pydolphinLint/v1"]
        assert [each["fingerprint"] for each in done.gitlab] == [fingerprint]

    def test_is_the_same_everywhere(self, tmp_path: Path) -> None:
        reports = []
        for name in ("here", "不 是 这里"):
            repository = Repository(tmp_path / name / "team")
            for path in ("a.py", "流/b.py"):
                repository.add(path, workflow("订单", submit=False) + "workflow.submitt()\n")
            done = _run(repository.path, workspace=repository.path)
            assert done.status == 1
            assert str(tmp_path) not in "".join(done.reports.values())
            reports.append(done.reports)
        assert reports[0] == reports[1]

    def test_nothing_found(self, repository: Repository) -> None:
        repository.add("a.py", workflow())
        done = _run(repository.path)
        assert (done.status, done.err) == (0, "")
        assert done.sarif["results"] == []
        assert done.sarif["invocations"] == [{"executionSuccessful": True}]
        assert done.gitlab == []
        assert done.reports["github"] == "No problems in 1 file.\n"

    def test_file_that_cannot_be_read(self, repository: Repository) -> None:
        done = _run(repository.path, "gone.py")
        assert (done.status, done.err) == (2, "pydolphin-lint: gone.py: No such file or directory\n")
        assert done.sarif["invocations"] == [{"executionSuccessful": False}]
        assert done.gitlab == []
        assert [done.reports[name] for name in ("text", "github", "markdown")] == ["", "", ""]

    def test_file_that_is_no_python(self, repository: Repository) -> None:
        repository.add("a.py", "import pydolphinscheduler\nx = (\n")
        done = _run(repository.path)
        assert done.status == 1
        assert [each["ruleId"] for each in done.sarif["results"]] == ["PDS001"]
        assert done.sarif["invocations"] == [{"executionSuccessful": True}]

    def test_rule_of_a_team(self, repository: Repository) -> None:
        repository.write("pyproject.toml", '[tool.pydolphin-lint]\nrules = "rules"\n')
        repository.write(
            "rules/loud.yaml",
            "code: PDS901\nname: loud-name\nmessage: it is loud\nimports: pydolphinscheduler\n"
            "rule: {pattern: Workflow(name='ETL')}\n",
        )
        repository.add("a.py", f"{IMPORTS}with Workflow(name='ETL') as w:\n    w.submit()\n")
        done = _run(repository.path, "--select", "PDS901")
        assert done.err == ""
        (descriptor,) = done.sarif["tool"]["driver"]["rules"]
        assert (descriptor["id"], descriptor["name"]) == ("PDS901", "loud-name")

    def test_fingerprints_stay_when_lines_are_added_above(self, repository: Repository) -> None:
        text = workflow(submit=False) + '    Shell(name="a", command="true")\n' * 2 + "    workflow.submit()\n"
        found = []
        for above in ("", "# one\n", "# one\n\n# two\n"):
            repository.add("a.py", above + text)
            repository.add("b.py", above + text)
            done = _run(repository.path)
            found.append([(each["fingerprint"], each["check_name"]) for each in done.gitlab])
            assert len(set(found[-1])) == 6
        assert found[0] == found[1] == found[2]

    def test_crash_of_ours(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def crash(project: object) -> list[object]:
            raise ZeroDivisionError("one\nand two")

        (written,) = (each for each in catalog.all_rules() if each.code == "PDS302")
        broken = Rule(written.code, written.module, written.on, crash)  # type: ignore[arg-type]
        monkeypatch.setattr(catalog, "all_rules", lambda: (broken,))
        # The rule is only asked where two files have something to do with each other.
        repository.add("a.py", workflow())
        repository.add("b.py", workflow())
        monkeypatch.chdir(repository.path)
        assert cli.main(["check", "--output", "sarif"]) == 3
        run = _valid(capsys.readouterr().out)
        assert run["results"] == []
        ((invocation,),) = [run["invocations"]]
        assert not invocation["executionSuccessful"]
        (notification,) = invocation["toolExecutionNotifications"]
        assert "crashed (ZeroDivisionError: one\\nand two)" in notification["message"]["text"]
        for name in FORMATS:
            assert cli.main(["check", "--output", name]) == 3
            assert "PDS000" in capsys.readouterr().out


class TestPaths:
    """What names a file for the service that reads the report, wherever the command was started."""

    @pytest.fixture
    def nested(self, repository: Repository) -> Repository:
        repository.add("工作流/a.py", workflow(submit=False))
        return repository

    @pytest.mark.parametrize(
        "give", [lambda path: "a.py", lambda path: "./a.py", lambda path: f"{path}/a.py", lambda path: "."]
    )
    def test_are_those_of_the_repository(self, nested: Repository, give: Callable[[Path], str]) -> None:
        folder = nested.path / "工作流"
        done = _run(folder, give(folder), workspace=nested.path.parent)
        assert done.uris == ["%E5%B7%A5%E4%BD%9C%E6%B5%81/a.py"]
        assert done.gitlab_paths == ["工作流/a.py"]
        assert done.github_paths == ["team/工作流/a.py"]

    def test_github_without_a_workspace(self, nested: Repository) -> None:
        assert _run(nested.path / "工作流", "./a.py").github_paths == ["./a.py"]

    def test_link_to_the_repository(self, nested: Repository, tmp_path: Path) -> None:
        link = tmp_path / "link"
        link.symlink_to(nested.path)
        done = _run(nested.path, str(link / "工作流" / "a.py"), workspace=link)
        assert done.gitlab_paths == done.github_paths == ["工作流/a.py"]

    def test_outside_of_the_repository(self, nested: Repository, tmp_path: Path) -> None:
        (tmp_path / "b.py").write_text(workflow(submit=False))
        done = _run(nested.path, "../b.py", workspace=nested.path)
        assert done.uris == done.gitlab_paths == done.github_paths == ["../b.py"]
        assert _run(nested.path, str(tmp_path / "b.py")).uris == [f"file://{tmp_path}/b.py"]

    def test_without_a_repository(self, tmp_path: Path) -> None:
        folder = tmp_path / "w"
        folder.mkdir()
        (folder / "a.py").write_text(workflow(submit=False))
        done = _run(folder, str(folder / "a.py"))
        assert done.uris == done.gitlab_paths == ["a.py"]

    @pytest.mark.skipif(os.name != "posix" or os.uname().sysname == "Darwin", reason="names are bytes on Linux only")
    def test_name_that_is_not_utf_8(self, repository: Repository) -> None:
        with open(os.fsencode(repository.path) + b"/\xff.py", "w") as file:
            file.write(workflow(submit=False))
        done = _run(repository.path)
        assert (done.status, done.err) == (1, "")
        assert done.uris == ["%FF.py"]

    def test_seen_from(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "a" / "b").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "a")
        seen = workspace.seen_from(str(tmp_path))
        assert [seen(path) for path in ("b/c.py", "<stdin>", ".", "../d.py", "b/../e.py")] == [
            "a/b/c.py", "a/<stdin>", "a", "d.py", "a/e.py",
        ]  # fmt: skip
        assert workspace.seen_from("b")("../a.py") == "../a.py"
        assert workspace.seen_from(str(tmp_path / "a"))(".") == "."


SECRET = "s3cr3t-of-ours"
SECRETS = f"""\
import os
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.java_gateway import GatewayEntryPoint
from pydolphinscheduler.models import User
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks import Shell, Sql

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "{DEFAULT_TOKEN}"
os.environ["PYDS_USER_PASSWORD"] = "{SECRET}"
GatewayEntryPoint(address="10.0.0.8", auth_token="{SECRET}")
GitHub(access_token="{SECRET}")
User("sales", "{SECRET}")
User("sales", passwd="{SECRET}")
with Workflow(name="") as w:
    Shell(name="", command="PGPASSWORD={SECRET} psql", timeout=-1)
    Sql(name="", datasource_name="db", sql="select 1", password="{SECRET}")
"""


def test_no_report_holds_a_secret(repository: Repository) -> None:
    repository.add("a.py", SECRETS)
    repository.add("b.py", SECRETS.replace('")\n', '"\n', 1))
    repository.add(".env", f"PYDS_JAVA_GATEWAY_AUTH_TOKEN={SECRET}\nPYDS_WORKFLOW_USER=admin\n")
    repository.add("ci.yml", f"env: {{PYDS_USER_PASSWORD: {SECRET}, PYDS_WORKFLOW_USER: admin}}\n")
    done = _run(repository.path, "--select", "PDS")
    found = {each["check_name"] for each in done.gitlab}
    assert found >= {"PDS001", "PDS202", "PDS203", "PDS206", "PDS207", "PDS208", "PDS209"}
    for name, text in done.reports.items():
        assert SECRET not in text, name
        assert "PDS209" in text, name
    # The default token is everybody's, and stands in the rule's page.
    assert "jwUDzp" not in json.dumps(done.sarif["results"])


def test_help_names_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["check", "--help"])
    words = re.split(r"[\s,]+", capsys.readouterr().out)
    assert set(FORMATS) <= set(words)
