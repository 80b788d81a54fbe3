"""The command `check`: files → what is wrong with them, reports, an exit status."""

from __future__ import annotations

import gc
import os
import sys

from pydolphin_lint import console, report, workspace
from pydolphin_lint.config import load as load_config
from pydolphin_lint.console import CLEAN, FINDINGS, INTERNAL, USAGE, UsageError
from pydolphin_lint.source import Source, is_ours, language_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from typing import Final

    from pydolphin_lint import project
    from pydolphin_lint.adopt import Baseline, Run
    from pydolphin_lint.catalog import PathIgnores
    from pydolphin_lint.changes import Changes
    from pydolphin_lint.config import Config
    from pydolphin_lint.diagnostic import Diagnostic, Level
    from pydolphin_lint.engine import Checked
    from pydolphin_lint.index import Facts
    from pydolphin_lint.rule import Rule
    from pydolphin_lint.sdk.catalog import Sdk

STANDARD_INPUT = "-"
FILES, PROJECT, BOTH = "files", "project", "both"


class CheckOptions:
    """What `check` was asked to do.

    `baseline`, `write_baseline`: files, empty for the usual one. `since`: a commit.
    """

    __slots__ = (
        "baseline",
        "cache",
        "diff",
        "extend_select",
        "fail_on",
        "fix",
        "ignore",
        "jobs",
        "no_baseline",
        "noqa",
        "outputs",
        "paths",
        "scope",
        "select",
        "since",
        "statistics",
        "stdin_filename",
        "target_sdk",
        "write_baseline",
    )

    def __init__(self, paths: Sequence[str], scope: str) -> None:
        self.paths = list(paths)
        self.scope = scope
        self.select: list[str] = []
        self.extend_select: list[str] = []
        self.ignore: list[str] = []
        self.outputs: list[str] = []
        self.cache = True
        #: How many processes share the files; None: as many as pay.
        self.jobs: int | None = None
        self.fix = False
        self.diff = False
        self.statistics = False
        self.stdin_filename = "<stdin>"
        self.target_sdk: str | None = None
        self.baseline: str | None = None
        self.write_baseline: str | None = None
        self.no_baseline = False
        self.since: str | None = None
        self.noqa = True
        self.fail_on: Level | None = None


def check(options: CheckOptions) -> int:
    """Checks files and reports. Paths that cannot be read are named on the standard error; the others are checked."""
    # Neither syntax trees nor our model refer back to themselves: looking for garbage finds none, and costs a third.
    gc.disable()
    try:
        return _check_files(options)
    finally:
        gc.enable()


def _check_files(options: CheckOptions) -> int:
    outputs = report.outputs(options.outputs, report.FORMATS)
    config = load_config()
    baseline = _baseline(config, options)
    changes = None if options.since is None else workspace.changes(options.since)
    has_changed = _has_changed(changes)
    choice: Choice | None = None
    if options.select or options.extend_select or options.ignore or config.path or baseline or changes:
        choice = _choose(config, options)
    sdk: Sdk | None = None
    if options.target_sdk is not None or config.target_sdk is not None:
        sdk = target_sdk(config, options.target_sdk)
    files = 0
    differs = False
    status = CLEAN
    sources: dict[str, Source] = {}
    #: The files that the rules which look at one file have to judge.
    judged: set[str] = set()
    #: What the project rules must know of each file, None if it cannot be read.
    read: dict[str, Facts | None] = {}
    for path, data in _candidates(options, has_changed):
        if data is None:
            status = USAGE
            read[path] = None
            continue
        files += 1
        read[path] = []
        if has_changed(path):
            judged.add(path)
        if is_ours(data, path) and not (config.rules is not None and workspace.is_rule_file(path, config.rules)):
            sources[path] = Source(path, data)
    found: list[Diagnostic] = []
    unreadable: set[str] = set()
    if sources:
        choice = choice or _choose(config, options)
        rules_of = choice.at if options.scope != PROJECT else lambda path: ()
        check = _checker(lambda path: rules_of(path) if path in judged else (), sdk, options)
        for path, source, diagnostics, facts, is_readable in _judge_all(sources.values(), check, options):
            differs = differs or source is not None
            sources[path] = source or sources[path]
            found += diagnostics
            read[path] = facts
            if not is_readable:
                unreadable.add(path)
    if options.scope != FILES:

        def choose() -> Choice:
            nonlocal choice
            choice = choice or _choose(config, options)
            return choice

        repositories, diagnostics = _check_project(options, config, sdk, read, sources, choose)
        found += diagnostics
        if options.scope == PROJECT:
            files += sum(each.files for each in repositories)
            for each in repositories:
                status = USAGE if each.unread else status
                if baseline is not None:
                    unreadable.update(each.obscure())
    found.sort(key=lambda each: each.order)
    held = 0
    if choice is not None and baseline is not None:
        run = _run(options, choice, judged, unreadable)
        shown = baseline.new(found, run) if options.write_baseline is None else baseline.write(found, run)
        held, found = len(found) - len(shown), shown
    if choice is not None and changes is not None:
        from pydolphin_lint import adopt

        found = adopt.since(found, changes, _checker(choice.at, sdk, options), choice.rules)
    if not options.diff:
        complete = status == CLEAN
        _report(
            outputs,
            found,
            files,
            _quote(sources),
            choice.rules if choice is not None else (),
            held=held,
            statistics=options.statistics,
            silent=files == 0 and not complete,
            complete=complete,
        )
    if not sources and status == CLEAN:
        _say_where(options, files)
    if any(each.code == "PDS000" for each in found):
        return INTERNAL
    fail_on = options.fail_on or config.fail_on
    fails = any(each.level == "error" or fail_on == "warning" for each in found)
    return status or (FINDINGS if fails or (differs and options.diff) else CLEAN)


def _baseline(config: Config, options: CheckOptions) -> Baseline | None:
    """The baseline of this run, if there is one: only then is anything loaded for it."""
    if options.no_baseline or (config.baseline is None and options.baseline is options.write_baseline is None):
        return None
    from pydolphin_lint.adopt import Baseline

    is_written = options.write_baseline is not None
    return Baseline(config, options.write_baseline if is_written else options.baseline, is_written=is_written)


def _run(options: CheckOptions, choice: Choice, judged: Collection[str], unreadable: Collection[str]) -> Run:
    """What this run looks at."""
    from pydolphin_lint.adopt import Run
    from pydolphin_lint.model import Project

    without = {FILES: True, PROJECT: False}.get(options.scope)
    rules = [rule for rule in choice.rules if (rule.on is Project) is not without]
    return Run(options.paths or ["."], rules, choice.available, judged, unreadable)


def _has_changed(changes: Changes | None) -> Callable[[str], bool]:
    """What tells whether a file has changed or is new, as all are if nobody asks.

    It raises UsageError for a file that git does not see from here.
    """
    if changes is None:
        return lambda path: True
    top, files, place = changes.top, changes.files, workspace.relative_to(changes.top)

    def has_changed(path: str) -> bool:
        name = place(path)
        if name.startswith("../"):
            raise UsageError(f"{path}: it is not in the repository at {top}, so that --since knows nothing of it")
        return name in files

    return has_changed


def _checker(
    rules_of: Callable[[str], Sequence[Rule]], sdk: Sdk | None, options: CheckOptions
) -> Callable[[Source], Checked]:
    """What judges a file by the rules for its path."""

    def check(source: Source) -> Checked:
        from pydolphin_lint.engine import check_source

        return check_source(
            source,
            rules_of(source.path),
            sdk=sdk,
            is_imported=workspace.is_imported,
            has_file=workspace.has_file,
            noqa=options.noqa,
        )

    return check


def _say_where(options: CheckOptions, files: int) -> None:
    """Tells whoever looked for workflows in folders that there are none; a hook names files, or one kind of rules."""
    folders = [path for path in options.paths or ["."] if path != STANDARD_INPUT and workspace.is_folder(path)]
    if options.scope != BOTH or not folders:
        return
    looked = "1 file was" if files == 1 else f"{files} files were"
    console.complain(
        f"no workflow was found: {looked} looked at below {', '.join(map(os.path.abspath, folders))}. A workflow is "
        "Python that imports pydolphinscheduler, or YAML with `workflow` and `tasks`; files that git ignores are only "
        "looked at when they are named: `pydolphin-lint check PATH`"
    )


def _judge_all(
    sources: Collection[Source], check: Callable[[Source], Checked], options: CheckOptions
) -> list[tuple[str, Source | None, list[Diagnostic], Facts, bool]]:
    """What is found in files: path, the file if it differs now, diagnostics, facts for others, if it is readable."""

    def judge(source: Source) -> tuple[str, Source | None, list[Diagnostic], Facts, bool]:
        checked = check(source)
        better = source
        if (options.fix or options.diff) and any(each.edits for each in checked.diagnostics):
            better, checked = _fix(source, checked, check, write=options.fix)
        found = checked.diagnostics if options.scope != PROJECT else []
        facts: Facts = []
        if options.scope != FILES:
            from pydolphin_lint import index

            facts = index.facts(better, checked)
        better.forget()
        return source.path, better if better is not source else None, found, facts, checked.is_readable

    if len(sources) == 1 or options.fix or options.diff:
        return [judge(source) for source in sources]
    from pydolphin_lint import parallel

    return parallel.spread(judge, tuple(sources), parallel.processes(len(sources), options.jobs))


def _fix(
    source: Source, checked: Checked, check: Callable[[Source], Checked], *, write: bool
) -> tuple[Source, Checked]:
    """Mends a file, on the disk if `write`, else as a diff on the standard output."""
    from pydolphin_lint import fix

    better, checked, fixed = fix.fix(source, check, checked, workspace.is_imported)
    if not write:
        console.write(fix.difference(source, better))
    elif fixed:
        workspace.write(source.path, better.data)
        problems = "1 problem" if fixed == 1 else f"{fixed} problems"
        console.complain(f"{source.path}: {problems} mended")
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
    options: CheckOptions,
    config: Config,
    sdk: Sdk | None,
    read: dict[str, Facts | None],
    sources: dict[str, Source],
    choose: Callable[[], Choice],
) -> tuple[list[project.Repository], list[Diagnostic]]:
    """The folders that are compared, and what the project rules find in them and in what was `read` beside them.

    The files that somebody is shown are added to the `sources`.
    """
    from pydolphin_lint import project
    from pydolphin_lint.index import DAMAGED, NOTHING

    folders = [path for path in options.paths or ["."] if path != STANDARD_INPUT and workspace.is_folder(path)]

    def judge(*, trusts: bool) -> tuple[list[project.Repository], list[Diagnostic]]:
        repositories = [project.Repository(folder, sdk, options.jobs) for folder in folders]
        for each in repositories:
            each.gather(read, rules=config.rules, remembers=options.cache, trusts=trusts)
        beside = {
            path: facts
            for path, facts in read.items()
            if facts not in ([], NOTHING)
            and not any(path in each.new for each in repositories)
            and (path in options.paths or not workspace.is_link(path))
        }
        return repositories, project.check(repositories, beside, lambda: choose().rules, config.external)

    try:
        repositories, found = judge(trusts=True)
    except DAMAGED:
        repositories, found = judge(trusts=False)
    for repository in repositories:
        for path, reason in repository.unread.items():
            console.complain(f"{path}: {reason}")
        for path in {each.path for each in found} - sources.keys():
            source = repository.source(path)
            if source is not None:
                sources[path] = source

    def is_wanted(each: Diagnostic) -> bool:
        if each.code in choose().off(each.path):
            return False
        return not (options.noqa and each.path in sources and sources[each.path].is_suppressed(each.at, each.code))

    return repositories, [each for each in found if is_wanted(each)]


def target_sdk(config: Config, wanted: str | None) -> Sdk:
    """The version of the SDK to judge by."""
    from pydolphin_lint.sdk import catalog

    try:
        version = config.target_sdk if wanted is None else catalog.choose(wanted)
    except catalog.UnknownVersionError as error:
        raise UsageError(f"--target-sdk: {error}") from None
    return catalog.load(version or catalog.NEWEST)


def available_rules(config: Config) -> tuple[Rule, ...]:
    """All rules that there are: ours, and those that the configuration names."""
    from pydolphin_lint import catalog

    own = () if config.rules is None else catalog.own_rules(workspace.rule_files(config.rules))
    return catalog.all_rules() + own


class Choice:
    """The rules that are on, those of them that are off for some paths, and the codes of all that there are."""

    __slots__ = ("_ignores", "_place", "available", "rules")

    def __init__(self, rules: tuple[Rule, ...], available: Sequence[Rule], ignores: PathIgnores, folder: str) -> None:
        self.rules: Final = rules
        self.available: Final = frozenset(rule.code for rule in available)
        self._ignores: Final = ignores
        self._place: Final = workspace.relative_to(folder)

    def off(self, path: str) -> Collection[str]:
        """The codes of the rules that are off for a file."""
        return self._ignores.codes(self._place(path)) if self._ignores else ()

    def at(self, path: str) -> Sequence[Rule]:
        """The rules that are on for a file."""
        off = self.off(path)
        return [rule for rule in self.rules if rule.code not in off] if off else self.rules


def _choose(config: Config, options: CheckOptions) -> Choice:
    """The rules that are on: `--select` replaces what the table selects and ignores, the rest adds up."""
    from pydolphin_lint import catalog

    available, ignores = catalog.configured(available_rules(config), config)
    try:
        rules = catalog.choose(
            available,
            select=options.select or config.select,
            extend_select=(*config.extend_select, *options.extend_select),
            ignore=(*(() if options.select else config.ignore), *options.ignore),
        )
    except catalog.UnknownCodeError as error:
        raise UsageError(str(error)) from None
    return Choice(rules, available, ignores, config.folder)


def _candidates(options: CheckOptions, has_changed: Callable[[str], bool]) -> Iterator[tuple[str, bytes | None]]:
    """Each file to check once, with its bytes; None for what was asked for and cannot be read.

    Where no files are compared, one that has not changed is not even read, and where nothing else is done, what git
    tracks in folders is left to it.
    """
    seen: set[str] = set()
    for path in options.paths or ["."]:
        if path == STANDARD_INPUT:
            if path not in seen:
                seen.add(path)
                yield from _read_standard_input(options.stdin_filename)
            continue
        named = not workspace.is_folder(path)
        if not named and options.scope == PROJECT:
            continue
        for each in [path] if named else workspace.files(path, settings=True):
            if len(options.paths) != 1 or not named:
                identity = os.path.abspath(each)
                if identity in seen:
                    continue
                seen.add(identity)
            if options.scope != FILES or has_changed(each) or not workspace.exists(each):
                yield from _read(each, named=named)


def _read_standard_input(path: str) -> Iterator[tuple[str, bytes | None]]:
    try:
        yield path, sys.stdin.buffer.read()
    except (AttributeError, OSError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is closed"
        console.complain(f"the standard input cannot be read: {why}")
        yield path, None


def _read(path: str, *, named: bool) -> Iterator[tuple[str, bytes | None]]:
    try:
        data = workspace.read(path)
    except workspace.WorkspaceError as error:
        if named or (workspace.exists(path) and not workspace.is_folder(path)):
            console.complain(f"{path}: {error}")
            yield path, None
        return
    if named or language_of(path, data) is not None:
        yield path, data


def _report(
    outputs: Sequence[tuple[str, str | None]],
    found: Sequence[Diagnostic],
    files: int,
    line: Callable[[str, int], str],
    rules: Sequence[Rule],
    *,
    held: int,
    statistics: bool,
    silent: bool,
    complete: bool,
) -> None:
    """Writes the reports. `held`: so many findings are held back. `silent`: a person was told why there is nothing."""
    for name, path in outputs:
        if name != "text":
            text = _document(name, found, files, rules, held=held, silent=silent, complete=complete)
        elif silent:
            text = ""
        else:
            from pydolphin_lint.report import text as plain

            if statistics:
                text = plain.statistics(found, files, held=held)
            else:
                person = path is None and console.is_terminal()
                text = plain.render(
                    found, files, held=held, line=line if person else None, colour=person and console.has_colour()
                )
        if path is None:
            console.write(text)
        else:
            workspace.write_text(path, text)


def _document(
    name: str,
    found: Sequence[Diagnostic],
    files: int,
    rules: Sequence[Rule],
    *,
    held: int,
    silent: bool,
    complete: bool,
) -> str:
    """A report in a format that programs or web pages show."""
    if name == "json":
        from pydolphin_lint.report import json

        return json.render(found, files)
    if name == "sarif":
        from pydolphin_lint.report import sarif

        return sarif.render(found, rules, workspace.seen_from(workspace.top()), complete=complete)
    if name == "gitlab":
        from pydolphin_lint.report import gitlab

        return gitlab.render(found, workspace.seen_from(workspace.top()))
    if name == "junit":
        from pydolphin_lint.report import junit

        return junit.render(found, files)
    if silent:
        return ""
    if name == "markdown":
        from pydolphin_lint.report import markdown

        return markdown.render(found, files, held)
    from pydolphin_lint.report import github

    # The runner looks for files from there, wherever the step was started.
    folder = os.environ.get("GITHUB_WORKSPACE")
    return github.render(found, files, workspace.seen_from(folder) if folder else str, held)
