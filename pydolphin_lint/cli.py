"""The command line: `pydolphin-lint check | rules | explain | schema | init | plan | deploy | doctor | completion`."""

from __future__ import annotations

import gc
import os
import sys

from pydolphin_lint import __version__, console, report, workspace
from pydolphin_lint.check import (
    BOTH,
    FILES,
    PROJECT,
    STANDARD_INPUT,
    CheckOptions,
    available_rules,
    check,
    target_sdk,
)
from pydolphin_lint.config import BASELINE_FILE, ConfigError
from pydolphin_lint.config import load as load_config
from pydolphin_lint.console import CLEAN, FINDINGS, INTERNAL, USAGE, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence
    from typing import Any, NoReturn


def run() -> NoReturn:
    """The program. A check ends at once: to take down all that is loaded would be a tenth of its time."""
    is_check = sys.argv[1:2] == ["check"]
    if is_check:
        # No syntax tree and no model refers back to itself: to look for garbage finds none, and costs a third.
        gc.disable()
    status = main()
    if is_check:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (AttributeError, OSError, ValueError):
                # It is closed, or its reader is gone.
                pass
        os._exit(status)
    sys.exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit status: 0 clean, 1 findings, 2 wrong usage or configuration, 3 our bug."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character must not stop the report; a closed one is None.
        if stream is not None:
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        return _run(words)
    except (UsageError, ConfigError, report.OutputError, workspace.WorkspaceError) as error:
        return console.complain(str(error))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" in {os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else ""
        console.complain(f"internal error{where}: {type(error).__name__}: {error}; please report it")
        return INTERNAL


def _run(words: list[str]) -> int:
    options = _plain_check(words)
    if options is not None:
        return check(options)
    parser = _parser()
    if not words:
        parser.print_help(sys.stderr)
        return USAGE
    arguments, rest = parser.parse_known_args(_shield(words))
    # argparse takes paths in one row only: those behind a later option are left over.
    end = rest.index("--") if "--" in rest else len(rest)
    paths = rest[:end] + rest[end + 1 :]
    unknown = [word for word in rest[:end] if word.startswith("-")]
    if unknown or (paths and not hasattr(arguments, "paths")):
        what = " ".join(unknown or paths)
        raise UsageError(f"{words[0]} knows nothing of {what}; see pydolphin-lint {words[0]} --help")
    if paths:
        arguments.paths += paths
    command: Callable[[Namespace], int] = arguments.command
    return command(arguments)


def _plain_check(words: list[str]) -> CheckOptions | None:
    """What the hooks run, `check [--no-project | --project] FILE…`, without the cost of argparse."""
    if not words or words[0] != "check":
        return None
    scope = {"--no-project": FILES, "--project": PROJECT}.get(words[1] if len(words) > 1 else "", BOTH)
    paths = words[1 if scope == BOTH else 2 :]
    return None if any(path.startswith("-") for path in paths) else CheckOptions(paths, scope)


def _shield(words: list[str]) -> list[str]:
    """Keeps argparse from taking a file whose name begins with a dash for an option; no long option has a dot."""
    known = {"-h", "-V", STANDARD_INPUT}
    return [
        f".{os.sep}{word}"
        if word.startswith("-")
        and word not in known
        and ("." in word or not word.startswith("--"))
        and workspace.exists(word)
        else word
        for word in words
    ]


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser, RawDescriptionHelpFormatter

    from pydolphin_lint import manual

    class Parser(ArgumentParser):
        def error(self, message: str) -> NoReturn:
            raise UsageError(f"{message}; see {self.prog} --help")

    parser = Parser(
        prog="pydolphin-lint",
        description=manual.PROGRAM.description,
        epilog=manual.PROGRAM.end,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action="version", version=f"pydolphin-lint {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    one = commands.add_parser("check", help="check workflow files", allow_abbrev=False)
    one.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders; - is the standard input; none: every file that git knows below this folder",
    )
    for option, what in (
        ("--select", "only these rules"),
        ("--extend-select", "these rules too"),
        ("--ignore", "not these rules"),
    ):
        one.add_argument(
            option,
            action="append",
            default=[],
            metavar="CODE,…",
            help=f"{what}: codes, prefixes of codes, or names",
        )
    one.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(report.FORMATS)} (the first if none), to the standard output or a file; may be repeated",
    )
    edits = one.add_mutually_exclusive_group()
    edits.add_argument("--fix", action="store_true", help="mend what can be mended safely, and report the rest")
    edits.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    one.add_argument(
        "--statistics", action="store_true", help="in text: how many there are of each code, not where they are"
    )
    scope = one.add_mutually_exclusive_group()
    scope.add_argument(
        "--project",
        action="store_const",
        dest="scope",
        const=PROJECT,
        default=BOTH,
        help="only the rules that compare files, over all that git tracks in the folders given",
    )
    scope.add_argument(
        "--no-project", action="store_const", dest="scope", const=FILES, help="only the rules that look at one file"
    )
    _add_adoption(one)
    one.add_argument(
        "--no-cache",
        action="store_false",
        dest="cache",
        help="neither use nor keep what is remembered of unchanged files, in git's own folder, to compare them",
    )
    one.add_argument(
        "--stdin-filename", default="<stdin>", metavar="PATH", help="the name of what the standard input holds"
    )
    one.add_argument(
        "--jobs", type=int, metavar="N", help="processes that share the files (default: as many as pay; Linux only)"
    )
    _add_target_sdk(one)
    one.set_defaults(command=_check)

    two = commands.add_parser("rules", help="list the rules", allow_abbrev=False)
    two.add_argument(
        "--output",
        default="text",
        choices=("text", "json", "markdown"),
        help="a list (default), everything as JSON, or all pages",
    )
    two.add_argument(
        "--test", metavar="FOLDER", help="try the rules that you wrote yourself on the examples in their files"
    )
    two.set_defaults(command=_rules)

    _add_deploy_commands(commands)

    three = commands.add_parser("explain", help="tell about a rule", allow_abbrev=False)
    three.add_argument("words", nargs="+", metavar="CODE", help="a code, a prefix of codes, or a name")
    three.set_defaults(command=_explain)

    seven = commands.add_parser("schema", help="a JSON Schema of YAML workflows, for editors", allow_abbrev=False)
    _add_target_sdk(seven)
    seven.set_defaults(command=_schema)

    eight = commands.add_parser("init", help="propose hooks, CI jobs and settings", allow_abbrev=False)
    eight.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="in the repository (default: this one)")
    eight.add_argument("--yes", action="store_true", help="write what is proposed without asking")
    eight.add_argument("--ci", choices=("github", "gitlab"), help="whose CI it is (default: by its files and remotes)")
    eight.set_defaults(command=_init)

    nine = commands.add_parser("completion", help="a script for a shell's completion", allow_abbrev=False)
    nine.add_argument("shell", choices=("bash", "zsh"), help="the shell that reads the script")
    nine.set_defaults(command=_completion)

    for name, page in manual.PAGES.items():
        commands.choices[name].formatter_class = RawDescriptionHelpFormatter
        commands.choices[name].description = page.description
        commands.choices[name].epilog = page.end
    return parser


def _add_adoption(parser: ArgumentParser) -> None:
    """What a repository needs that has old findings."""
    baseline = parser.add_mutually_exclusive_group()
    for option, what in (
        ("--baseline", "hold back the old findings that this file counts"),
        ("--write-baseline", "count what is found now in this file, instead of reporting it"),
    ):
        baseline.add_argument(
            option,
            nargs="?",
            const="",
            metavar="FILE",
            help=f"{what} (default: that of the configuration, or {BASELINE_FILE})",
        )
    baseline.add_argument("--no-baseline", action="store_true", help="report old findings too")
    parser.add_argument(
        "--since",
        metavar="REF",
        help="only what has changed since this commit: changed lines, and what they bring about",
    )
    parser.add_argument("--ignore-noqa", action="store_true", help="report what comments `# noqa` suppress, too")
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning"),
        metavar="LEVEL",
        help="the lowest level that makes the exit status 1: error, or warning (default)",
    )


def _add_target_sdk(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--target-sdk",
        metavar="VERSION",
        help="the version of apache-dolphinscheduler to judge by, like 4.0.4, or 4.0 for the last of them",
    )


def _add_deploy_commands(commands: Any) -> None:
    """`plan`, `deploy` and `doctor`; what they do is only loaded when they run."""
    four = commands.add_parser("plan", help="what a deploy would send, without a server", allow_abbrev=False)
    five = commands.add_parser("deploy", help="check everything, then send it to the gateway", allow_abbrev=False)
    for parser, formats in ((four, "text, json, markdown or mermaid"), (five, "text, json or markdown")):
        parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; none: what submits workflows")
        parser.add_argument(
            "--output", action="append", default=[], metavar="FORMAT[:FILE]", help=f"{formats}; may be repeated"
        )
        parser.add_argument("--python", metavar="PROGRAM", help="the interpreter that has the SDK (default: found)")
        parser.add_argument(
            "--timeout", type=float, default=60.0, metavar="SECONDS", help="how long one file may take (default: 60)"
        )
        parser.add_argument(
            "--record-jobs", type=int, default=2, metavar="N", help="how many files to record at once (default: 2)"
        )
    four.add_argument("--out", metavar="FILE", help="write the plan, for `deploy --plan FILE`")
    four.add_argument("--against", metavar="REF", help="say what differs from the definitions of another commit")
    four.add_argument("--exit-code", action="store_true", help="status 1 if something differs (with --against)")
    four.set_defaults(command=_plan)
    five.add_argument("--plan", metavar="FILE", help="apply this plan instead of making one")
    five.add_argument("--force", action="store_true", help="apply a plan of another commit than the one checked out")
    five.add_argument("--to-ref", metavar="REF", help="deploy this commit, whatever is checked out")
    five.add_argument("--from-ref", metavar="REF", help="only what differs from this commit (with --to-ref)")
    five.add_argument("--all", action="store_true", help="also what did not change")
    five.add_argument("--jobs", type=int, default=1, metavar="N", help="connections to the gateway (default: 1)")
    five.add_argument(
        "--call-timeout", type=float, default=120.0, metavar="SECONDS", help="how long one call may take (default: 120)"
    )
    five.add_argument(
        "--pre-push", action="store_true", help="deploy what git's own pre-push hook tells on the standard input"
    )
    five.add_argument(
        "--live", action="store_true", help="run the files themselves, for those that use what submit() returns"
    )
    five.add_argument("--no-lint", action="store_false", dest="lint", help="do not check the files first")
    five.add_argument("--dry-run", action="store_true", help="stop before the first write")
    five.set_defaults(command=_deploy)
    six = commands.add_parser("doctor", help="is the gateway reachable, and is everything set?", allow_abbrev=False)
    six.set_defaults(command=_doctor)


def _plan(arguments: Namespace) -> int:
    from pydolphin_lint.deploy import command

    return command.run_plan(arguments)


def _deploy(arguments: Namespace) -> int:
    if arguments.plan is not None and (arguments.live or arguments.paths or arguments.to_ref or arguments.pre_push):
        raise UsageError("deploy --plan applies a plan as it is: leave out paths, --to-ref, --pre-push and --live")
    if arguments.from_ref is not None and arguments.to_ref is None:
        raise UsageError("deploy --from-ref needs --to-ref")
    from pydolphin_lint.deploy import command

    return command.run_deploy(arguments)


def _doctor(arguments: Namespace) -> int:
    from pydolphin_lint.deploy import command

    return command.run_doctor(arguments)


def _check(arguments: Namespace) -> int:
    options = CheckOptions(arguments.paths, arguments.scope)
    options.select = _words(arguments.select)
    options.extend_select = _words(arguments.extend_select)
    options.ignore = _words(arguments.ignore)
    options.outputs = arguments.output
    options.jobs = arguments.jobs
    if options.jobs is not None and options.jobs < 1:
        raise UsageError("check --jobs takes a number of processes, 1 or more")
    options.fix = arguments.fix
    options.diff = arguments.diff
    options.statistics = arguments.statistics
    if options.fix and STANDARD_INPUT in options.paths:
        raise UsageError("check --fix changes files: for the standard input, use --diff")
    if options.diff and options.statistics:
        raise UsageError("check --diff shows no findings to count: leave out --statistics")
    if (options.fix or options.diff) and options.scope == PROJECT:
        raise UsageError("the rules that compare files mend nothing: leave out --project")
    options.baseline = arguments.baseline
    options.write_baseline = arguments.write_baseline
    options.no_baseline = arguments.no_baseline
    options.since = arguments.since
    options.noqa = not arguments.ignore_noqa
    options.fail_on = arguments.fail_on
    if options.since is not None and (options.fix or options.diff):
        raise UsageError("check --since leaves old lines alone, and --fix and --diff do not: use one of them")
    if options.since is not None and STANDARD_INPUT in options.paths:
        raise UsageError("check --since compares files on the disk: leave out the standard input")
    if options.write_baseline is not None:
        _is_for_baseline(options)
    options.stdin_filename = arguments.stdin_filename
    options.cache = arguments.cache
    options.target_sdk = arguments.target_sdk
    return check(options)


def _is_for_baseline(options: CheckOptions) -> None:
    """Raises UsageError if what is found must not become the baseline: it is not all that there is, or not there."""
    for given, name in (
        (options.diff, "--diff"),
        (options.since is not None, "--since"),
        (not options.noqa, "--ignore-noqa"),
        (STANDARD_INPUT in options.paths, "the standard input"),
    ):
        if given:
            raise UsageError(f"check --write-baseline counts what is in the files: leave out {name}")


def _words(given: Sequence[str]) -> list[str]:
    return [word for part in given for word in part.replace(",", " ").split()]


def _rules(arguments: Namespace) -> int:
    from pydolphin_lint.report import rules

    if arguments.test is not None:
        return _test_rules(arguments.test)
    console.write(rules.RENDERERS[arguments.output](available_rules(load_config())))
    return CLEAN


def _test_rules(folder: str) -> int:
    """Holds a team's own rules against the examples in their files."""
    from pydolphin_lint import catalog, trial

    own = catalog.own_patterns(workspace.rule_files(folder))
    if not own:
        raise UsageError(f"{folder}: there is no rule in it: a rule is a file that ends in .yaml or .yml")
    failures, examples = trial.run(own)
    console.write("".join(f"{failure}\n" for failure in failures))
    rules = "1 rule" if len(own) == 1 else f"{len(own)} rules"
    tried = "1 example" if examples == 1 else f"{examples} examples"
    wrong = "1 failure" if len(failures) == 1 else f"{len(failures)} failures"
    console.write(f"{rules}, {tried}: {wrong}.\n" if failures else f"{rules}, {tried}: all as written.\n")
    return FINDINGS if failures else CLEAN


def _explain(arguments: Namespace) -> int:
    from pydolphin_lint import catalog
    from pydolphin_lint.report import rules

    available = available_rules(load_config())
    words = _words(arguments.words)
    if not words:
        raise UsageError("explain: name a code, a prefix of codes, or a rule; `pydolphin-lint rules` lists them")
    pages: dict[str, str] = {}
    for word in words:
        own = catalog.find_own(word)
        pages |= {code: rules.own_page(code, *catalog.OWN[code]) for code in own}
        try:
            pages |= {rule.code: rules.page(rule) for rule in catalog.find(word, available)}
        except catalog.UnknownCodeError as error:
            if not own:
                raise UsageError(str(error)) from None
    text = "\n".join(pages[code] for code in sorted(pages))
    if console.is_terminal():
        from shutil import get_terminal_size

        from pydolphin_lint.report.page import render

        text = render(text, get_terminal_size().columns, colour=console.has_colour())
    console.write(text)
    return CLEAN


def _schema(arguments: Namespace) -> int:
    from pydolphin_lint.report import schema

    try:
        console.write(schema.render(target_sdk(load_config(), arguments.target_sdk)))
    except schema.UnsupportedVersionError as error:
        raise UsageError(f"schema: {error}") from None
    return CLEAN


def _init(arguments: Namespace) -> int:
    from pydolphin_lint.init.command import init

    return init(arguments.folder, yes=arguments.yes, host=arguments.ci)


def _completion(arguments: Namespace) -> int:
    from pydolphin_lint import completion

    console.write(completion.render(_parser(), arguments.shell, available_rules(load_config())))
    return CLEAN
