"""What `--help` says of each command, beside its options: what it does, examples to copy, what its status means."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_USAGE = (2, "wrong usage or configuration, or a file that cannot be read")
_BUG = (3, "a bug of ours, please report it")
#: All of them, for the program itself.
STATUSES = (
    (0, "clean, or deployed"),
    (1, "findings, or changes that were asked for"),
    _USAGE,
    _BUG,
    (4, "a deploy was stopped before the first write: nothing was sent"),
    (5, "a deploy was stopped in the middle, or an outcome is unknown"),
)


class Page:
    """One command. `description`: lines as they are shown. `examples`: a command, and what it does."""

    __slots__ = ("description", "examples", "statuses")

    def __init__(
        self, description: str, examples: tuple[tuple[str, str], ...], statuses: tuple[tuple[int, str], ...]
    ) -> None:
        self.description: Final = description
        self.examples: Final = examples
        self.statuses: Final = statuses

    @property
    def end(self) -> str:
        """What stands below the options."""
        lines = ["examples:"]
        lines += [f"  {what}:\n    $ pydolphin-lint {command}" for command, what in self.examples]
        lines += ["", "exit status:", *(f"  {status}  {means}" for status, means in self.statuses)]
        return "\n".join(lines)


PROGRAM = Page(
    """\
Checks Apache DolphinScheduler workflows that are kept as code, in Python or
YAML, and brings them to the server. What is checked is read, and never run.
`pydolphin-lint COMMAND --help` tells more about a command.""",
    (
        ("check", "find mistakes in every file that git knows below this folder"),
        ("explain PDS101", "read the page of a rule"),
        ("plan", "see what a deploy would send, without a server"),
    ),
    STATUSES,
)

PAGES = {
    "check": Page(
        """\
Reads files and reports mistakes in DolphinScheduler workflows: Python that
uses the SDK, YAML workflows, and settings of the gateway in CI files, scripts
and .env files. Nothing is run, and no connection is opened.

Without a PATH it reads every file that git knows below the current folder. A
finding is a line `path:line:column: code message`. It is suppressed by a
comment on any line of its statement: `# noqa: PDS101 reason`. The table
[tool.pydolphin-lint] of pyproject.toml chooses rules for all doors at once;
--select goes before it.""",
        (
            ("check", "everything here"),
            ("check workflows one.py", "a folder and a file"),
            ("check --diff", "what can be mended, as a diff; --fix does it"),
            ("check --select PDS2,duplicate-task-name", "only some rules"),
            ("check --since HEAD", "only what the changes that are not committed bring about"),
            ("check --output text --output json:found.json", "for people and for a program"),
        ),
        (
            (0, "nothing was found, or nothing of the level of --fail-on"),
            (1, "findings; with --diff, something to mend"),
            _USAGE,
            _BUG,
        ),
    ),
    "rules": Page(
        """\
Lists all rules, yours too: code, name, level (`off` until you select it), and
what it reports.""",
        (
            ("rules", "the list"),
            ("rules --output json", "with all pages, for a program"),
        ),
        ((0, "done"), (1, "with --test, an example came out otherwise than it is written"), _USAGE),
    ),
    "explain": Page(
        """\
Shows the page of a rule: why it is bad, an example, what to write instead, and
when the rule is silent. It needs no network.""",
        (
            ("explain PDS101", "one rule"),
            ("explain workflow-never-submitted", "the same, by its name"),
            ("explain PDS4", "all rules about schedules and other values"),
        ),
        ((0, "done"), _USAGE),
    ),
    "schema": Page(
        """\
Prints a JSON Schema of YAML workflows. An editor that has it completes keys
and marks mistakes while you type.""",
        (
            ("schema > dolphinscheduler.schema.json", "for the newest SDK, or the one that the table names"),
            ("schema --target-sdk 4.0", "for another one"),
        ),
        ((0, "done"), _USAGE),
    ),
    "init": Page(
        """\
Proposes what a repository with workflows lacks: hooks for pre-commit, jobs for
CI, a table of settings, and the schema for editors. It shows a diff and asks
before it writes; what stands in a file already is kept.""",
        (
            ("init", "look at what is proposed, and agree or not"),
            ("init --yes", "write it without being asked"),
            ("init --ci gitlab", "with jobs for GitLab, whatever the remotes say"),
        ),
        ((0, "written, or everything is in place"), (1, "nothing was written"), _USAGE),
    ),
    "plan": Page(
        """\
Says what a deploy would send, without a server and without a token. Each file
that submits a workflow is run once, in a process of its own, with the SDK's
gateway replaced, without network, and without variables that look like
secrets.

It needs the SDK: pip install 'pydolphin-lint[deploy]', or name an interpreter
that has it with --python.""",
        (
            ("plan", "a table of workflows, in the order of the deploy"),
            ("plan --against origin/main", "what differs from another commit"),
            ("plan --output markdown:plan.md", "for a comment on a pull request, with drawings"),
            ("plan --out plan.json", "for `deploy --plan plan.json`, perhaps in another job"),
        ),
        (
            (0, "nothing stands in the way"),
            (1, "with --exit-code, something differs"),
            _USAGE,
            _BUG,
            (4, "something stands in the way of a deploy; it is named"),
        ),
    ),
    "deploy": Page(
        """\
Plans, checks everything, and only then writes to the server: targets of other
workflows first, and no call twice. If anything is wrong before the first
write, nothing is sent.

Address, port and token are the SDK's own: PYDS_JAVA_GATEWAY_ADDRESS,
PYDS_JAVA_GATEWAY_PORT and PYDS_JAVA_GATEWAY_AUTH_TOKEN, or its config.yaml. As
a hook at a push it deploys the pushed commit, if its branch is one of
`deploy.branches`.""",
        (
            ("deploy --dry-run", "all checks, also those on the server; nothing is written"),
            ("deploy workflows/orders.py", "one file"),
            ("deploy --to-ref HEAD", "the last commit, whatever lies around"),
            ("deploy --from-ref HEAD~1 --to-ref HEAD", "only what the last commit changes"),
        ),
        (
            (0, "deployed, or there was nothing to do"),
            _USAGE,
            _BUG,
            (4, "stopped before the first write: nothing was sent"),
            (5, "stopped in the middle, or an outcome is unknown: see the table"),
        ),
    ),
    "doctor": Page(
        """\
Asks for everything that a deploy needs, one after the other: configuration,
token, gateway, versions. It changes nothing.""",
        (("doctor", "where the deploy will run, with its environment"),),
        ((0, "ready"), (1, "a deploy works, and something should be changed"), (4, "a deploy could not work")),
    ),
    "completion": Page(
        """\
Prints a script that lets a shell complete commands, options, files and codes
of rules. It needs shtab: pip install 'pydolphin-lint[completion]'.""",
        (
            ("completion bash > ~/.local/share/bash-completion/completions/pydolphin-lint", "for bash, once"),
            ("completion zsh > ~/.zfunc/_pydolphin-lint", "for zsh, in a folder of its fpath, once"),
        ),
        ((0, "done"), _USAGE),
    ),
}
