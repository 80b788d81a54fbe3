"""The command line: `pydolphin-lint check | rules | explain`."""

from __future__ import annotations

import os
import sys

from pydolphin_lint import __version__, workspace
from pydolphin_lint.config import ConfigError
from pydolphin_lint.config import load as load_config
from pydolphin_lint.source import Source, is_ours

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator, Sequence

    from pydolphin_lint.config import Config
    from pydolphin_lint.diagnostic import Diagnostic
    from pydolphin_lint.model import PythonFile
    from pydolphin_lint.rule import Rule

CLEAN, FINDINGS, USAGE, INTERNAL = 0, 1, 2, 3
STANDARD_INPUT = "-"
FILES, PROJECT, BOTH = "files", "project", "both"


class UsageError(Exception):
    """The command line cannot be carried out as it was given."""


class CheckOptions:
    """What `check` was asked to do."""

    __slots__ = ("extend_select", "ignore", "outputs", "paths", "scope", "select", "stdin_filename")

    def __init__(self, paths: Sequence[str], scope: str) -> None:
        self.paths = list(paths)
        self.scope = scope
        self.select: list[str] = []
        self.extend_select: list[str] = []
        self.ignore: list[str] = []
        self.outputs: list[str] = []
        self.stdin_filename = "<stdin>"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit status: 0 clean, 1 findings, 2 wrong usage or configuration, 3 our bug."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character must not stop the report.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = _run(words)
        sys.stdout.flush()
    except (UsageError, ConfigError) as error:
        return _complain(str(error))
    except BrokenPipeError:
        # Whoever read the report has seen enough; the flush at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" in {os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else ""
        _complain(f"internal error{where}: {type(error).__name__}: {error}; please report it")
        return INTERNAL
    return status


def _complain(message: str) -> int:
    sys.stdout.flush()
    sys.stderr.write(f"pydolphin-lint: {message}\n")
    return USAGE


def _run(words: list[str]) -> int:
    options = _plain_check(words)
    if options is not None:
        return check(options)
    arguments = _parser().parse_args(_shield(words))
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
    """Keeps argparse from taking a file whose name begins with a dash for an option."""
    known = {"-h", "-V", STANDARD_INPUT}
    return [
        f".{os.sep}{word}"
        if word.startswith("-") and not word.startswith("--") and word not in known and workspace.exists(word)
        else word
        for word in words
    ]


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser

    parser = ArgumentParser(
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
    one.set_defaults(command=_check)

    two = commands.add_parser("rules", help="list the rules", allow_abbrev=False)
    two.add_argument("--output", default="text", choices=("text", "json", "markdown"))
    two.set_defaults(command=_rules)

    three = commands.add_parser("explain", help="tell about a rule", allow_abbrev=False)
    three.add_argument("words", nargs="+", metavar="CODE", help="a code, a prefix of codes, or a name")
    three.set_defaults(command=_explain)
    return parser


def _check(arguments: Namespace) -> int:
    options = CheckOptions(arguments.paths, arguments.scope)
    options.select = _words(arguments.select)
    options.extend_select = _words(arguments.extend_select)
    options.ignore = _words(arguments.ignore)
    options.outputs = arguments.output
    options.stdin_filename = arguments.stdin_filename
    return check(options)


def _words(given: Sequence[str]) -> list[str]:
    return [word for part in given for word in part.replace(",", " ").split()]


def check(options: CheckOptions) -> int:
    """Checks files and reports. Paths that cannot be read are named on the standard error; the others are checked."""
    outputs = _outputs(options.outputs)
    config = load_config()
    rules: tuple[Rule, ...] | None = None
    if options.select or options.extend_select or options.ignore or config.path:
        rules = _choose(config, options)
    files = 0
    status = CLEAN
    found: list[Diagnostic] = []
    read: list[PythonFile] = []
    sources: dict[str, Source] = {}
    for path, data in _candidates(options):
        if data is None:
            status = USAGE
            continue
        files += 1
        if not is_ours(data):
            continue
        from pydolphin_lint.engine import check_source

        if rules is None:
            rules = _choose(config, options)
        source = Source(path, data)
        sources[path] = source
        judged = () if options.scope == PROJECT else rules
        checked = check_source(source, judged, is_imported=workspace.is_imported)
        if options.scope != PROJECT:
            found += checked.diagnostics
        if checked.file is not None and options.scope != FILES and not workspace.is_link(path):
            read.append(checked.file)
    if read and rules is not None:
        found += _check_project(read, rules, sources)
        found.sort(key=lambda each: each.order)
    _report(outputs, found, files, lambda path, line: sources[path].line(line) if path in sources else "")
    if any(each.code == "PDS000" for each in found):
        return INTERNAL
    return status or (FINDINGS if found else CLEAN)


def _check_project(files: Sequence[PythonFile], rules: Sequence[Rule], sources: dict[str, Source]) -> list[Diagnostic]:
    from pydolphin_lint import index
    from pydolphin_lint.engine import check_project

    found = check_project(index.project(files), rules)
    return [
        each for each in found if each.path not in sources or not sources[each.path].is_suppressed(each.at, each.code)
    ]


def _choose(config: Config, options: CheckOptions) -> tuple[Rule, ...]:
    """The rules that are on: the command line's `--select` replaces the configuration's, the rest adds up."""
    from pydolphin_lint import catalog

    available = catalog.all_rules()
    try:
        catalog.choose(available, select=config.select, extend_select=config.extend_select, ignore=config.ignore)
    except catalog.UnknownCodeError as error:
        raise ConfigError(f"{config.path}: {error}") from None
    try:
        return catalog.choose(
            available,
            select=options.select or config.select,
            extend_select=(*config.extend_select, *options.extend_select),
            ignore=(*config.ignore, *options.ignore),
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
                yield options.stdin_filename, sys.stdin.buffer.read()
            continue
        named = not workspace.is_folder(path)
        for each in [path] if named else workspace.files(path, untracked=untracked):
            if len(options.paths) != 1 or not named:
                identity = os.path.abspath(each)
                if identity in seen:
                    continue
                seen.add(identity)
            if named and workspace.is_yaml(each):
                sys.stderr.write(f"pydolphin-lint: {each}: YAML workflows are not read yet, skipped\n")
                continue
            yield from _read(each, named=named)


def _read(path: str, *, named: bool) -> Iterator[tuple[str, bytes | None]]:
    try:
        data = workspace.read(path)
    except workspace.WorkspaceError as error:
        if named or (workspace.exists(path) and not workspace.is_folder(path)):
            _complain(f"{path}: {error}")
            yield path, None
        return
    if named or workspace.is_python(path, data):
        yield path, data


def _outputs(given: Sequence[str]) -> list[tuple[str, str | None]]:
    """The formats with the files to write them to; None is the standard output."""
    from pydolphin_lint.report import FORMATS

    outputs: list[tuple[str, str | None]] = []
    for word in given or ["text"]:
        name, colon, path = word.partition(":")
        if name not in FORMATS:
            raise UsageError(f"unknown output format {name!r}: the formats are {', '.join(FORMATS)}")
        if colon and not path:
            raise UsageError(f"--output {word}: the name of the file is missing")
        outputs.append((name, path or None))
    if sum(path is None for _, path in outputs) > 1:
        raise UsageError("only one output can go to the standard output: give the others a file, like json:report.json")
    return outputs


def _report(
    outputs: Sequence[tuple[str, str | None]],
    found: Sequence[Diagnostic],
    files: int,
    line: Callable[[str, int], str],
) -> None:
    for name, path in outputs:
        if name == "json":
            from pydolphin_lint.report import json

            text = json.render(found, files)
        else:
            from pydolphin_lint.report import text as plain

            person = path is None and sys.stdout.isatty()
            colour = person and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
            text = plain.render(found, files, line=line if person else None, colour=colour)
        if path is None:
            sys.stdout.write(text)
        else:
            try:
                workspace.write(path, text)
            except workspace.WorkspaceError as error:
                raise UsageError(f"{path}: cannot be written: {error}") from None


def _rules(arguments: Namespace) -> int:
    from pydolphin_lint import catalog
    from pydolphin_lint.report import rules

    sys.stdout.write(rules.RENDERERS[arguments.output](catalog.all_rules()))
    return CLEAN


def _explain(arguments: Namespace) -> int:
    from pydolphin_lint import catalog
    from pydolphin_lint.report import rules

    available = catalog.all_rules()
    try:
        wanted = {rule for word in _words(arguments.words) for rule in catalog.find(word, available)}
    except catalog.UnknownCodeError as error:
        raise UsageError(str(error)) from None
    sys.stdout.write("\n".join(rules.page(rule) for rule in available if rule in wanted))
    return CLEAN
