"""The command `check`: files → what is wrong with them, reports, an exit status."""

from __future__ import annotations

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
    run = _Check(options)
    run.gather()
    run.judge_files()
    if options.scope != FILES:
        run.judge_project()
    run.hold_back()
    run.report()
    return run.exit_status()


class _Check:
    """One run of the command: what it was asked, what it has read, and what it has found so far."""

    def __init__(self, options: CheckOptions) -> None:
        self.options: Final = options
        self.outputs: Final = report.outputs(options.outputs, report.FORMATS)
        self.config: Final = load_config()
        self.baseline: Final = _baseline(self.config, options)
        self.changes: Final = None if options.since is None else workspace.changes(options.since)
        self.has_changed: Final = _has_changed(self.changes)
        self.choice: Choice | None = None
        asks = options.select or options.extend_select or options.ignore
        if asks or self.config.path or self.baseline or self.changes:
            # What is wrong there is said also where there is nothing to check.
            self.choose()
        asks_version = options.target_sdk is not None or self.config.target_sdk is not None
        self.sdk: Final = target_sdk(self.config, options.target_sdk) if asks_version else None
        self.status = CLEAN
        #: So many files were looked at, and these are ours.
        self.files = 0
        self.sources: dict[str, Source] = {}
        #: The files that the rules which look at one file have to judge, and those of them that cannot be understood.
        self.judged: set[str] = set()
        self.unreadable: set[str] = set()
        #: What the project rules must know of each file, None if it cannot be read.
        self.read: dict[str, Facts | None] = {}
        self.found: list[Diagnostic] = []
        #: So many findings the baseline holds back.
        self.held = 0
        #: Some file was mended, or would be.
        self.differs = False

    def choose(self) -> Choice:
        """The rules that are on: nothing is loaded for them before there is something to judge."""
        if self.choice is None:
            self.choice = _choose(self.config, self.options)
        return self.choice

    def gather(self) -> None:
        """Reads the files, and tells which of them are ours."""
        rules = self.config.rules
        for path, data in _candidates(self.options, self.has_changed):
            if data is None:
                self.status = USAGE
                self.read[path] = None
                continue
            self.files += 1
            self.read[path] = []
            if self.has_changed(path):
                self.judged.add(path)
            if is_ours(data, path) and not (rules is not None and workspace.is_rule_file(path, rules)):
                self.sources[path] = Source(path, data)

    def judge_files(self) -> None:
        """Asks the rules that look at one file, and mends what they find if that is wanted."""
        if not self.sources:
            return
        rules_of = self.choose().at if self.options.scope != PROJECT else lambda path: ()
        check = _checker(lambda path: rules_of(path) if path in self.judged else (), self.sdk, self.options)
        for path, source, diagnostics, facts, is_readable in _judge_all(self.sources.values(), check, self.options):
            if source is not None:
                self.differs = True
                self.sources[path] = source
            self.found += diagnostics
            self.read[path] = facts
            if not is_readable:
                self.unreadable.add(path)

    def judge_project(self) -> None:
        """Asks the project rules about folders, and about the files that are named beside them."""
        from pydolphin_lint.index import DAMAGED

        try:
            repositories, found = self._compare(trusts=True)
        except DAMAGED:
            repositories, found = self._compare(trusts=False)
        for repository in repositories:
            for path, reason in repository.unread.items():
                console.complain(f"{path}: {reason}")
            for path in {each.path for each in found} - self.sources.keys():
                # Somebody is shown its lines.
                source = repository.source(path)
                if source is not None:
                    self.sources[path] = source
        self.found += [each for each in found if self._is_wanted(each)]
        if self.options.scope == PROJECT:
            for repository in repositories:
                self.files += repository.files
                self.status = USAGE if repository.unread else self.status
                if self.baseline is not None:
                    self.unreadable.update(repository.obscure())

    def _compare(self, *, trusts: bool) -> tuple[list[project.Repository], list[Diagnostic]]:
        """The folders that are compared, and what the project rules find; `trusts` that the cache is as we left it."""
        from pydolphin_lint import project
        from pydolphin_lint.index import NOTHING

        options, config = self.options, self.config
        repositories = [project.Repository(folder, self.sdk, options.jobs) for folder in _folders(options)]
        for each in repositories:
            each.gather(self.read, rules=config.rules, remembers=options.cache, trusts=trusts)
        beside = {
            path: facts
            for path, facts in self.read.items()
            if facts not in ([], NOTHING)
            and not any(path in each.new for each in repositories)
            and (path in options.paths or not workspace.is_link(path))
        }
        return repositories, project.check(repositories, beside, lambda: self.choose().rules, config.external)

    def _is_wanted(self, each: Diagnostic) -> bool:
        if each.code in self.choose().off(each.path):
            return False
        source = self.sources.get(each.path)
        return not (self.options.noqa and source is not None and source.is_suppressed(each.at, each.code))

    def hold_back(self) -> None:
        """Leaves of the findings what is new since the baseline, or since a commit."""
        self.found.sort(key=lambda each: each.order)
        if self.baseline is not None:
            run = _run(self.options, self.choose(), self.judged, self.unreadable)
            is_written = self.options.write_baseline is not None
            shown = self.baseline.write(self.found, run) if is_written else self.baseline.new(self.found, run)
            self.held, self.found = len(self.found) - len(shown), shown
        if self.changes is not None:
            from pydolphin_lint import adopt

            choice = self.choose()
            check = _checker(choice.at, self.sdk, self.options)
            self.found = adopt.since(self.found, self.changes, check, choice.rules)

    def report(self) -> None:
        """Writes the reports; the diff of `--diff` is written already."""
        if not self.options.diff:
            complete = self.status == CLEAN
            _report(
                self.outputs,
                self.found,
                self.files,
                _quote(self.sources),
                self.choice.rules if self.choice is not None else (),
                held=self.held,
                statistics=self.options.statistics,
                silent=self.files == 0 and not complete,
                complete=complete,
            )
        if not self.sources and self.status == CLEAN:
            _say_where(self.options, self.files)

    def exit_status(self) -> int:
        """The status: our own mistakes first, then what could not be read, then what was found."""
        if any(each.code == "PDS000" for each in self.found):
            return INTERNAL
        fail_on = self.options.fail_on or self.config.fail_on
        fails = any(each.level == "error" or fail_on == "warning" for each in self.found)
        return self.status or (FINDINGS if fails or (self.differs and self.options.diff) else CLEAN)


def _folders(options: CheckOptions) -> list[str]:
    """The folders among what is to be checked."""
    return [path for path in options.paths or ["."] if path != STANDARD_INPUT and workspace.is_folder(path)]


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
    folders = _folders(options)
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
