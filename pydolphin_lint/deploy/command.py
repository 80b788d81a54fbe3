"""The commands `plan`, `deploy` and `doctor`: each a sequence of steps, any of which may stop it."""

from __future__ import annotations

import os
import signal
import sys
from argparse import Namespace
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pydolphin_lint import catalog, config, workspace
from pydolphin_lint.deploy import apply, gateway, live, plan, push, report
from pydolphin_lint.deploy.apply import Outcome
from pydolphin_lint.deploy.files import select
from pydolphin_lint.deploy.gateway import Gateway, GatewayError
from pydolphin_lint.deploy.plan import Change, Obstacle, Plan
from pydolphin_lint.deploy.record import RecordError, find_python, record
from pydolphin_lint.deploy.recording import Recording, needs_live
from pydolphin_lint.report import outputs
from pydolphin_lint.report.text import printable
from pydolphin_lint.rule import Rule
from pydolphin_lint.sdk.catalog import load as load_sdk
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN

DONE, CHANGES, USAGE, STOPPED, BROKEN = 0, 1, 2, 4, 5
#: So many of the last outcomes are shown while a deploy goes on.
LIVE_ROWS = 12


class Stopped(Exception):
    """Nothing was sent; the text says why."""


class Target(NamedTuple):
    """A tree of files to plan: a folder, the files of it that may hold workflows, and the commit that it is."""

    tree: Path
    files: tuple[str, ...]
    commit: str | None


def run_plan(arguments: Namespace) -> int:
    """`plan`: what would be deployed, with no server and no secret. 4 if something stands in the way."""
    formats = outputs(arguments.output, ("text", "json", "markdown", "mermaid"))
    rules = _rules()
    changes = None
    try:
        base = push.commit(arguments.against) if arguments.against is not None else None
        with _work_tree(arguments.paths) as target:
            found = _plan(target, arguments, rules, lint=False)
        if base is not None:
            changes = plan.compare(_plan_commit(base, arguments, rules), found)
    except push.PushError as error:
        return _complain(str(error), USAGE)
    except RecordError as error:
        return _complain(str(error), STOPPED)
    for name, path in formats:
        _write(path, report.PLANS[name](found, changes))
    if arguments.out is not None:
        _write(arguments.out, plan.to_json(found))
    if found.obstacles:
        return STOPPED
    changed = changes is not None and any(change.kind != "unchanged" for change in changes)
    return CHANGES if arguments.exit_code and changed else DONE


def run_deploy(arguments: Namespace) -> int:
    """`deploy`: plan, check everything, then write. 4 if it was stopped before the first write, 5 if it broke after."""
    formats = outputs(arguments.output, ("text", "json", "markdown"))
    rules = _rules()
    try:
        wanted = _wanted(arguments)
        if isinstance(wanted, push.NotDeployed):
            print(f"pydolphin-lint: {wanted.reason}")
            return DONE
        # Of several branches in one push, the first that fails ends the deploy.
        return next(filter(None, (_deploy(each, arguments, rules, formats) for each in wanted)), DONE)
    except (GatewayError, RecordError, Stopped, push.PushError) as error:
        return _stop(formats, [Obstacle("pydolphin-lint", str(error))], arguments)


def _wanted(arguments: Namespace) -> Sequence[push.Push | None] | push.NotDeployed:
    """What to deploy: the commits of a push, one that was named, or (None) the work tree."""
    branches = config.load().deploy.branches
    if arguments.to_ref is not None:
        base = push.commit(arguments.from_ref) if arguments.from_ref else None
        return [push.Push(push.commit(arguments.to_ref), base, arguments.to_ref)]
    if arguments.pre_push:
        pushes = push.from_hook(sys.stdin.read(), branches)
        return pushes or push.NotDeployed(f"this push has no branch that is deployed ({', '.join(branches)})")
    if arguments.paths or arguments.plan is not None:
        return [None]
    found = push.from_environment(os.environ, branches)
    return found if isinstance(found, push.NotDeployed) else [found]


def _deploy(
    wanted: push.Push | None, arguments: Namespace, rules: Sequence[Rule], formats: Sequence[tuple[str, str | None]]
) -> int:
    """Deploys one tree of files."""
    with _work_tree(arguments.paths) if wanted is None else _commit(wanted.to) as target:
        found, changes = _planned(target, wanted, arguments, rules)
        outcomes = apply.unchanged(changes or ())
        if found.obstacles:
            return _stop(formats, found.obstacles, arguments)
        if not found.definitions:
            print("pydolphin-lint: nothing to deploy." + (f" {len(outcomes)} unchanged." if outcomes else ""))
            return DONE
        to = gateway.settings()
        obstacles = _preflight(found, _connector(to, arguments))
        if obstacles:
            return _stop(formats, obstacles, arguments)
        if changes is not None:
            sys.stderr.write(report.changes_text(changes))
        sys.stderr.write(report.warnings_text(found.warnings))
        if arguments.dry_run:
            sys.stdout.write(report.plan_text(found, changes))
            print("Everything is checked, nothing was sent.")
            return DONE
        outcomes = _send(found, target, to, arguments) + outcomes
    for name, path in formats:
        _write(path, report.outcomes(name, outcomes, (), linted=arguments.lint))
    return DONE if all(outcome.status in apply.GOOD for outcome in outcomes) else BROKEN


def _planned(
    target: Target, wanted: push.Push | None, arguments: Namespace, rules: Sequence[Rule]
) -> tuple[Plan, list[Change] | None]:
    """The plan to apply, and what it changes if it is known what was there before."""
    if arguments.plan is not None:
        return _read_plan(arguments.plan, force=arguments.force), None
    found = _plan(target, arguments, rules, lint=arguments.lint, live=arguments.live)
    if wanted is None or wanted.base is None or arguments.all:
        return found, None
    changes = plan.compare(_plan_commit(wanted.base, arguments, rules), found)
    return found.only({change.key for change in changes if change.kind in ("added", "changed")}), changes


def _read_plan(path: str, *, force: bool) -> Plan:
    try:
        found = plan.from_json(workspace.read(path).decode())
    except (workspace.WorkspaceError, plan.PlanFileError, UnicodeDecodeError) as error:
        raise Stopped(f"{path}: {error}") from None
    head = push.resolve("HEAD")
    if not force and (found.commit is None or found.commit != head):
        made = (
            f"of commit {found.commit[:12]}" if found.commit else "of a work tree with changes that are not committed"
        )
        here = f"commit {head[:12]}" if head else "no commit"
        raise Stopped(f"{path} is the plan {made}, checked out is {here}: plan again, or use --force")
    return found


def _rules() -> tuple[Rule, ...]:
    settings = config.load()
    levelled, _ = catalog.configured(_available(settings), settings)
    return catalog.choose(
        levelled, select=settings.select, extend_select=settings.extend_select, ignore=settings.ignore
    )


def _available(settings: config.Config) -> tuple[Rule, ...]:
    own = () if settings.rules is None else catalog.own_rules(workspace.rule_files(settings.rules))
    return catalog.all_rules() + own


def _off(tree: Path, table: config.Config) -> Callable[[str], Collection[str]]:
    """What the table of a tree ignores in the file at a path below it."""
    if not table.per_path_ignores:
        return lambda path: ()
    _, ignores = catalog.configured(_available(table), table)
    place = workspace.relative_to(table.folder)
    return lambda path: ignores.codes(place(str(tree / path)))


@contextmanager
def _work_tree(paths: Sequence[str]) -> Iterator[Target]:
    """The files as they are on the disk: those that are named, or all that git knows below the current folder."""
    files: list[str] = []
    for path in paths or ["."]:
        if workspace.is_folder(path):
            files += workspace.files(path)
        else:
            files.append(path)
    yield Target(Path.cwd(), tuple(dict.fromkeys(files)), push.clean_head())


@contextmanager
def _commit(name: str) -> Iterator[Target]:
    """The files of a commit, wherever the work tree is."""
    with push.exported(name) as tree:
        yield Target(tree, tuple(push.files(name)), name)


def _plan_commit(name: str, arguments: Namespace, rules: Sequence[Rule]) -> Plan:
    """The plan of what is there already; what cannot be recorded of it counts as not there."""
    with _commit(name) as target:
        return _plan(target, arguments, rules, lint=False)


def _plan(target: Target, arguments: Namespace, rules: Sequence[Rule], *, lint: bool, live: bool = False) -> Plan:
    table = config.load(str(target.tree))
    settings = table.deploy
    sdk = load_sdk(table.target_sdk) if table.target_sdk else None
    named = bool(arguments.paths) and all(not workspace.is_folder(path) for path in arguments.paths)
    chosen = select(
        target.tree,
        target.files,
        rules,
        named=named,
        sdk=sdk,
        off=_off(target.tree, table),
        include=settings.include,
        exclude=settings.exclude,
    )
    recordings = []
    if chosen.paths:
        recordings = record(
            chosen.paths,
            python=arguments.python or find_python(),
            root=str(target.tree),
            jobs=arguments.record_jobs,
            timeout=arguments.timeout,
        )
    if live:
        # What they have submitted before they ask for an answer is known, and that is enough to order them.
        recordings = [each._replace(status="recorded", error=None) if needs_live(each) else each for each in recordings]
    found = plan.build(recordings, commit=target.commit, named=named, live=live)
    unread = tuple(each for each in chosen.obstacles if lint or each.line is None)
    return found._replace(obstacles=(*unread, *found.obstacles))


def _complain(message: str, status: int) -> int:
    sys.stderr.write(f"pydolphin-lint: {printable(message)}\n")
    return status


def _write(path: str | None, text: str) -> None:
    if path is None:
        sys.stdout.write(text)
    else:
        workspace.write_text(path, text)


def _preflight(found: Plan, connect: Callable[[], Gateway]) -> list[Obstacle]:
    """What the server says, before anything is written: its version, and what the plan needs of it."""
    connection = apply.patient(connect)
    try:
        misfit = version_misfit(connection.version, found)
        return [Obstacle("gateway", misfit)] if misfit else list(apply.preflight(found, connection))
    finally:
        connection.close()


def version_misfit(version: str | None, found: Plan) -> str | None:
    """Why the SDK that recorded the plan does not fit the server; None if it does, or if nobody knows."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet
    from packaging.version import InvalidVersion, Version

    made_with = found.recordings[0].made_with if found.recordings else {}
    try:
        fits = SpecifierSet(made_with.get("server", ""))
        if version is None or Version(version) in fits:
            return None
    except (InvalidSpecifier, InvalidVersion):
        return None
    return (
        f"the server is DolphinScheduler {version}, SDK {made_with.get('sdk')} fits {fits}: "
        "install the apache-dolphinscheduler that fits this server"
    )


def _stop(formats: Sequence[tuple[str, str | None]], obstacles: Sequence[Obstacle], arguments: Namespace) -> int:
    for name, path in formats:
        _write(path, report.outcomes(name, (), obstacles, linted=arguments.lint))
    sys.stderr.write("pydolphin-lint: stopped, nothing was sent.\n")
    return STOPPED


def _send(found: Plan, target: Target, to: gateway.Settings, arguments: Namespace) -> list[Outcome]:
    now = datetime.now().strftime("%Y-%m-%d %H:%M:%S")
    with _progress(found) as done:
        if arguments.live:
            connection = apply.patient(_connector(to, arguments))
            try:
                existing = {key for key in found.by_key if apply.exists(connection, key)}
            finally:
                connection.close()
            runs = live.Runs(found, target.tree, arguments.python or find_python(), arguments.timeout, existing, done)
            with _interrupts(runs.stop):
                return runs.run()
        deploy = apply.Deploy(
            found,
            _connector(to, arguments),
            password=to.password,
            now=now,
            jobs=arguments.jobs,
            done=done,
        )
        with _interrupts(deploy.stop):
            return deploy.run()


def _connector(to: gateway.Settings, arguments: Namespace) -> Callable[[], Gateway]:
    return lambda: Gateway.connect(to, call_seconds=arguments.call_timeout)


@contextmanager
def _interrupts(stop: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C and a CI system's end let the call under way finish."""

    def handle(number: int, frame: object) -> None:
        stop()
        sys.stderr.write("\npydolphin-lint: finishing the calls under way...\n")

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(outcome: Outcome) -> None:
    try:
        print(report.outcome_line(outcome), end="", file=sys.stderr, flush=True)
    except OSError:
        # Nobody reads along; the deploy goes on.
        pass


@contextmanager
def _progress(found: Plan) -> Iterator[Callable[[Outcome], None]]:
    """Says what is done: a table that grows for a person, a line for each workflow otherwise."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _say
        return
    from rich.console import Console, Group
    from rich.live import Live
    from rich.progress import Progress
    from rich.table import Table
    from rich.text import Text

    bar = Progress()
    deploying = bar.add_task("deploying", total=len(found.definitions))
    last: deque[Outcome] = deque(maxlen=LIVE_ROWS)

    def table() -> Group:
        rows = Table("outcome", "workflow", "seconds", "", box=None)
        for each in last:
            rows.add_row(each.status, Text("/".join(each.key)), f"{each.seconds:.2f}", Text(each.message))
        return Group(rows, bar)

    with Live(table(), console=Console(stderr=True), transient=True) as live_table:

        def done(outcome: Outcome) -> None:
            last.append(outcome)
            bar.advance(deploying)
            live_table.update(table())

        yield done


def run_doctor(arguments: Namespace) -> int:
    """`doctor`: what a deploy needs, a line each. 4 if a deploy could not work, 1 if something should be changed."""
    del arguments
    status = DONE
    try:
        to = gateway.settings()
        print(f"ok    configuration: gateway {to.address}:{to.port}")
        if to.token == DEFAULT_TOKEN:
            status = CHANGES
            print("WARN  token: it is the public default, which opens the server to anybody: set another one there")
        elif not to.token:
            status = CHANGES
            print("WARN  token: none is set; without one, everybody who reaches the gateway owns the server")
        else:
            print("ok    token: set, and not the public default")
        connection = Gateway.connect(to)
        print(f"ok    gateway: it answers and accepts the token, version {connection.version or 'unknown'}")
        connection.close()
        misfit = version_misfit(connection.version, Plan((_installed_sdk(),), (), (), ()))
    except GatewayError as error:
        print(f"FAIL  {error}")
        return STOPPED
    if misfit:
        print(f"FAIL  version: {misfit}")
        return STOPPED
    print("ok    version: the SDK fits the server")
    return status


def _installed_sdk() -> Recording:
    from importlib.metadata import version
    from importlib.resources import files

    servers = files("pydolphinscheduler").joinpath("version_ext").read_text("utf-8").strip()
    made_with = {"sdk": version("apache-dolphinscheduler"), "server": servers.removeprefix("dolphinscheduler")}
    return Recording("", "recorded", (), {}, (), (), "", None, 0.0, made_with)
