"""The command line: `pydolphin-lint check | rules | explain | schema | plan | deploy | doctor`."""

from __future__ import annotations

import gc
import os
import sys

from pydolphin_lint import __version__, report, workspace
from pydolphin_lint.config import ConfigError
from pydolphin_lint.config import load as load_config
from pydolphin_lint.source import Source, is_ours, language_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from typing import Any, NoReturn

    from pydolphin_lint.config import Config
    from pydolphin_lint.diagnostic import Diagnostic
    from pydolphin_lint.engine import Checked
    from pydolphin_lint.model import Definition
    from pydolphin_lint.rule import Rule
    from pydolphin_lint.sdk.catalog import Sdk

CLEAN, FINDINGS, USAGE, INTERNAL = 0, 1, 2, 3
STANDARD_INPUT = "-"
FILES, PROJECT, BOTH = "files", "project", "both"


class UsageError(Exception):
    """The command line cannot be carried out as it was given."""


class CheckOptions:
    """What `check` was asked to do."""

    __slots__ = (
        "diff",
        "extend_select",
        "fix",
        "ignore",
        "outputs",
        "paths",
        "scope",
        "select",
        "statistics",
        "stdin_filename",
        "target_sdk",
    )

    def __init__(self, paths: Sequence[str], scope: str) -> None:
        self.paths = list(paths)
        self.scope = scope
        self.select: list[str] = []
        self.extend_select: list[str] = []
        self.ignore: list[str] = []
        self.outputs: list[str] = []
        self.fix = False
        self.diff = False
        self.statistics = False
        self.stdin_filename = "<stdin>"
        self.target_sdk: str | None = None


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
        return _complain(str(error))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" in {os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else ""
        _complain(f"internal error{where}: {type(error).__name__}: {error}; please report it")
        return INTERNAL


def _complain(message: str) -> int:
    """One line on the standard error, whatever the message is made of."""
    from pydolphin_lint.report.text import printable

    try:
        sys.stderr.write(f"pydolphin-lint: {printable(message)}\n")
    except (AttributeError, OSError):
        # Closed or full: the exit status must say it alone.
        pass
    return USAGE


def _print(text: str) -> None:
    """Writes to the standard output at once, so that nothing is left to fail at the exit."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # Whoever closed the pipe has seen enough.
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"the standard output cannot be written: {error.strerror}") from None


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
    """What the hook runs, `check [--no-project] FILE…`, without the cost of argparse."""
    if not words or words[0] != "check":
        return None
    scope = BOTH
    if words[1:2] == ["--no-project"]:
        scope = FILES
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
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def error(self, message: str) -> NoReturn:
            raise UsageError(f"{message}; see {self.prog} --help")

    parser = Parser(
        prog="pydolphin-lint",
        description="Checks Apache DolphinScheduler workflows that are kept as code. Nothing that is checked is run.",
        epilog="exit status: 0 clean, 1 findings, 2 wrong usage or configuration, 3 a bug of ours",
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
        help="text (default) or json, to the standard output or a file; may be given several times",
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
    one.add_argument(
        "--stdin-filename", default="<stdin>", metavar="PATH", help="the name of what the standard input holds"
    )
    _add_target_sdk(one)
    one.set_defaults(command=_check)

    two = commands.add_parser("rules", help="list the rules", allow_abbrev=False)
    two.add_argument("--output", default="text", choices=("text", "json", "markdown"))
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
    return parser


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
    options.fix = arguments.fix
    options.diff = arguments.diff
    options.statistics = arguments.statistics
    if options.fix and STANDARD_INPUT in options.paths:
        raise UsageError("check --fix changes files: for the standard input, use --diff")
    if options.diff and options.statistics:
        raise UsageError("check --diff shows no findings to count: leave out --statistics")
    if (options.fix or options.diff) and options.scope == PROJECT:
        raise UsageError("the rules that compare files mend nothing: leave out --project")
    options.stdin_filename = arguments.stdin_filename
    options.target_sdk = arguments.target_sdk
    return check(options)


def _words(given: Sequence[str]) -> list[str]:
    return [word for part in given for word in part.replace(",", " ").split()]


def check(options: CheckOptions) -> int:
    """Checks files and reports. Paths that cannot be read are named on the standard error; the others are checked."""
    # Neither syntax trees nor our model refer back to themselves: looking for garbage finds none, and costs a third.
    gc.disable()
    try:
        return _check_files(options)
    finally:
        # Nor is there anything to be found when Python ends, which would look at all that is left.
        gc.freeze()
        gc.enable()


def _check_files(options: CheckOptions) -> int:
    outputs = report.outputs(options.outputs, report.FORMATS)
    config = load_config()
    rules: tuple[Rule, ...] | None = None
    if options.select or options.extend_select or options.ignore or config.path:
        rules = _choose(config, options)
    sdk: Sdk | None = None
    if options.target_sdk is not None or config.target_sdk is not None:
        sdk = _sdk(config, options.target_sdk)
    files = 0
    differs = False
    status = CLEAN
    sources: dict[str, Source] = {}
    for path, data in _candidates(options):
        if data is None:
            status = USAGE
            continue
        files += 1
        if is_ours(data, path) and not (config.rules is not None and workspace.is_rule_file(path, config.rules)):
            sources[path] = Source(path, data)
    found: list[Diagnostic] = []
    if sources:
        if rules is None:
            rules = _choose(config, options)
        judged = () if options.scope == PROJECT else rules
        #: By their real paths: no file is compared with itself, by whichever names it is met.
        read: dict[str, tuple[Definition, ...]] = {}
        for path, source, diagnostics, definitions in _judge_all(sources.values(), judged, sdk, options):
            differs = differs or source is not None
            sources[path] = source or sources[path]
            found += diagnostics
            real = os.path.realpath(path) if options.scope != FILES else path
            if real not in read or not workspace.is_link(path):
                read[real] = definitions
        if options.scope != FILES:
            found += _check_project(read.values(), rules, sources)
        found.sort(key=lambda each: each.order)
    if not options.diff:
        nothing = files == 0 and status != CLEAN
        _report(outputs, found, files, _quote(sources), statistics=options.statistics, silent=nothing)
    if any(each.code == "PDS000" for each in found):
        return INTERNAL
    return status or (FINDINGS if found or (differs and options.diff) else CLEAN)


def _judge_all(
    sources: Collection[Source], rules: Sequence[Rule], sdk: Sdk | None, options: CheckOptions
) -> list[tuple[str, Source | None, list[Diagnostic], tuple[Definition, ...]]]:
    """What is found in files: path, the file if it differs now, diagnostics, and what other files are compared with."""
    from pydolphin_lint.engine import check_source

    def check(source: Source) -> Checked:
        return check_source(source, rules, sdk=sdk, is_imported=workspace.is_imported, has_file=workspace.has_file)

    def judge(source: Source) -> tuple[str, Source | None, list[Diagnostic], tuple[Definition, ...]]:
        checked = check(source)
        better = source
        if (options.fix or options.diff) and any(each.edits for each in checked.diagnostics):
            better, checked = _fix(source, checked, check, write=options.fix)
        found = checked.diagnostics if options.scope != PROJECT else []
        facts: tuple[Definition, ...] = ()
        if checked.file is not None and options.scope != FILES:
            from pydolphin_lint import index

            facts = tuple(index.definitions(checked.file))
        return source.path, better if better is not source else None, found, facts

    if len(sources) == 1 or options.fix or options.diff:
        return [judge(source) for source in sources]
    from pydolphin_lint import parallel

    return parallel.spread(judge, tuple(sources), parallel.processes(len(sources)))


def _fix(
    source: Source, checked: Checked, check: Callable[[Source], Checked], *, write: bool
) -> tuple[Source, Checked]:
    """Mends a file, on the disk if `write`, else as a diff on the standard output."""
    from pydolphin_lint import fix

    better, checked, fixed = fix.fix(source, check, checked, workspace.is_imported)
    if not write:
        _print(fix.difference(source, better))
    elif fixed:
        workspace.write(source.path, better.data)
        problems = "1 problem" if fixed == 1 else f"{fixed} problems"
        _complain(f"{source.path}: {problems} mended")
    return better, checked


def _quote(sources: dict[str, Source]) -> Callable[[str, int], str]:
    """What gives the source lines for a terminal: none of those on which a secret stands."""
    hidden: dict[str, set[int]] = {}

    def line(path: str, number: int) -> str:
        if path not in sources:
            return ""
        if path not in hidden:
            from pydolphin_lint import catalog
            from pydolphin_lint.engine import secret_lines

            hidden[path] = secret_lines(sources[path], catalog.all_rules())
        return "" if number in hidden[path] else sources[path].line(number)

    return line


def _check_project(
    files: Iterable[tuple[Definition, ...]], rules: Sequence[Rule], sources: dict[str, Source]
) -> list[Diagnostic]:
    from pydolphin_lint import index
    from pydolphin_lint.engine import check_project

    found = check_project(index.joined(each for definitions in files for each in definitions), rules)
    return [
        each for each in found if each.path not in sources or not sources[each.path].is_suppressed(each.at, each.code)
    ]


def _sdk(config: Config, wanted: str | None) -> Sdk:
    """The version of the SDK to judge by."""
    from pydolphin_lint.sdk import catalog

    try:
        version = config.target_sdk if wanted is None else catalog.choose(wanted)
    except catalog.UnknownVersionError as error:
        raise UsageError(f"--target-sdk: {error}") from None
    return catalog.load(version or catalog.NEWEST)


def _available(config: Config) -> tuple[Rule, ...]:
    """All rules that there are: ours, and those that the configuration names."""
    from pydolphin_lint import catalog

    own = () if config.rules is None else catalog.own_rules(workspace.rule_files(config.rules))
    return catalog.all_rules() + own


def _choose(config: Config, options: CheckOptions) -> tuple[Rule, ...]:
    """The rules that are on: `--select` replaces what the table selects and ignores, the rest adds up."""
    from pydolphin_lint import catalog

    available = _available(config)
    try:
        catalog.choose(available, select=config.select, extend_select=config.extend_select, ignore=config.ignore)
    except catalog.UnknownCodeError as error:
        raise ConfigError(f"{config.path}: {error}") from None
    try:
        return catalog.choose(
            available,
            select=options.select or config.select,
            extend_select=(*config.extend_select, *options.extend_select),
            ignore=(*(() if options.select else config.ignore), *options.ignore),
        )
    except catalog.UnknownCodeError as error:
        raise UsageError(str(error)) from None


def _candidates(options: CheckOptions) -> Iterator[tuple[str, bytes | None]]:
    """Each file to check once, with its bytes; None for what was asked for and cannot be read."""
    untracked = options.scope != PROJECT
    seen: set[str] = set()
    for path in options.paths or ["."]:
        if path == STANDARD_INPUT:
            if path not in seen:
                seen.add(path)
                yield from _read_standard_input(options.stdin_filename)
            continue
        named = not workspace.is_folder(path)
        for each in [path] if named else workspace.files(path, untracked=untracked, settings=options.scope != PROJECT):
            if len(options.paths) != 1 or not named:
                identity = os.path.abspath(each)
                if identity in seen:
                    continue
                seen.add(identity)
            yield from _read(each, named=named)


def _read_standard_input(path: str) -> Iterator[tuple[str, bytes | None]]:
    try:
        yield path, sys.stdin.buffer.read()
    except (AttributeError, OSError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is closed"
        _complain(f"the standard input cannot be read: {why}")
        yield path, None


def _read(path: str, *, named: bool) -> Iterator[tuple[str, bytes | None]]:
    try:
        data = workspace.read(path)
    except workspace.WorkspaceError as error:
        if named or (workspace.exists(path) and not workspace.is_folder(path)):
            _complain(f"{path}: {error}")
            yield path, None
        return
    if named or language_of(path, data) is not None:
        yield path, data


def _report(
    outputs: Sequence[tuple[str, str | None]],
    found: Sequence[Diagnostic],
    files: int,
    line: Callable[[str, int], str],
    *,
    statistics: bool,
    silent: bool,
) -> None:
    """Writes the reports. `silent`: a person was told already why there is nothing to say."""
    for name, path in outputs:
        if name == "json":
            from pydolphin_lint.report import json

            text = json.render(found, files)
        elif silent:
            text = ""
        else:
            from pydolphin_lint.report import text as plain

            if statistics:
                text = plain.statistics(found, files)
            else:
                person = path is None and _is_terminal()
                text = plain.render(found, files, line=line if person else None, colour=person and _has_colour())
        if path is None:
            _print(text)
        else:
            workspace.write_text(path, text)


def _is_terminal() -> bool:
    """Whether a person reads the standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def _has_colour() -> bool:
    """Whether a terminal shows colours, and its user wants them."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _rules(arguments: Namespace) -> int:
    from pydolphin_lint.report import rules

    if arguments.test is not None:
        return _test_rules(arguments.test)
    _print(rules.RENDERERS[arguments.output](_available(load_config())))
    return CLEAN


def _test_rules(folder: str) -> int:
    """Holds a team's own rules against the examples in their files."""
    from pydolphin_lint import catalog, trial

    own = catalog.own_patterns(workspace.rule_files(folder))
    if not own:
        raise UsageError(f"{folder}: there is no rule in it: a rule is a file that ends in .yaml or .yml")
    failures, examples = trial.run(own)
    _print("".join(f"{failure}\n" for failure in failures))
    rules = "1 rule" if len(own) == 1 else f"{len(own)} rules"
    tried = "1 example" if examples == 1 else f"{examples} examples"
    wrong = "1 failure" if len(failures) == 1 else f"{len(failures)} failures"
    _print(f"{rules}, {tried}: {wrong}.\n" if failures else f"{rules}, {tried}: all as written.\n")
    return FINDINGS if failures else CLEAN


def _explain(arguments: Namespace) -> int:
    from pydolphin_lint import catalog
    from pydolphin_lint.report import rules

    available = _available(load_config())
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
    if _is_terminal():
        from shutil import get_terminal_size

        from pydolphin_lint.report.page import render

        text = render(text, get_terminal_size().columns, colour=_has_colour())
    _print(text)
    return CLEAN


def _schema(arguments: Namespace) -> int:
    from pydolphin_lint.report import schema

    try:
        _print(schema.render(_sdk(load_config(), arguments.target_sdk)))
    except schema.UnsupportedVersionError as error:
        raise UsageError(f"schema: {error}") from None
    return CLEAN
