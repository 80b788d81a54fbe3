"""The jobs of the CI: lint, plan and deploy, for GitHub or GitLab."""

from __future__ import annotations

import json
import shlex

import yaml

from pydolphin_lint import __version__
from pydolphin_lint.init.proposal import Change, Proposal, template
from pydolphin_lint.init.repository import GITHUB, GITLAB, Repository
from pydolphin_lint.init.sdk import is_deployable

GITHUB_FILE = ".github/workflows/dolphinscheduler.yml"
GITLAB_FILE, GITLAB_MAIN = ".gitlab/dolphinscheduler.yml", ".gitlab-ci.yml"
#: Of the stages that a pipeline of GitLab has by itself, those that our jobs are in.
STAGES = {"test", "deploy"}
#: What a job of ours says somewhere, whatever its file is called.
_OURS = b"pydolphin-lint"


def propose(repository: Repository, host: str | None = None) -> Proposal:
    """The jobs for the host that is named, or for those where the repository lives."""
    if host is not None:
        hosts: tuple[str, ...] = (host,)
        note = ""
    else:
        hosts = repository.hosts()
        note = "" if hosts else _unknown(repository)
        if not hosts and not repository.remotes:
            hosts = (GITHUB,)
    found = Proposal((), (note,) if note else ())
    if GITHUB in hosts:
        found += _github(repository)
    if GITLAB in hosts:
        found += _gitlab(repository)
    if not is_deployable(repository.sdk()) and found.changes:
        found += Proposal(
            (), (f"plan and deploy need the SDK 4.0 or newer, this is {repository.sdk()}: the CI only lints",)
        )
    return found


def _unknown(repository: Repository) -> str:
    if not repository.remotes:
        return "there is no remote yet: the CI file is for GitHub; for GitLab, use `pydolphin-lint init --ci gitlab`"
    return (
        "no CI file: the remote is neither GitHub's nor GitLab's by its name; "
        "use `pydolphin-lint init --ci gitlab` or `--ci github`"
    )


def _github(repository: Repository) -> Proposal:
    theirs = [name for name in repository.files if name.startswith(".github/workflows/")]
    if repository.has(GITHUB_FILE) or any(_OURS in (repository.read(name) or b"") for name in theirs):
        return Proposal()
    text = template("github.yml", branch=json.dumps(repository.branch, ensure_ascii=False))
    notes = _other_deploys(repository, theirs)
    if is_deployable(repository.sdk()):
        text += template("github-deploy.yml", install=_install(repository))
        notes += (
            "the deploy job reads PYDS_JAVA_GATEWAY_ADDRESS, PYDS_JAVA_GATEWAY_PORT and PYDS_JAVA_GATEWAY_AUTH_TOKEN: "
            "set them as secrets of the environment dolphinscheduler (Settings, Environments), or of the repository",
        )
    return Proposal((Change(GITHUB_FILE, None, text.encode()),), notes)


def _gitlab(repository: Repository) -> Proposal:
    main = repository.read(GITLAB_MAIN) or b""
    theirs = [name for name in repository.files if name.startswith(".gitlab/") and name != GITLAB_FILE]
    if any(_OURS in (repository.read(name) or b"") for name in (GITLAB_MAIN, *theirs)):
        return Proposal()
    found = Proposal()
    if not repository.has(GITLAB_FILE):
        text = template("gitlab.yml")
        notes = _other_deploys(repository, [GITLAB_MAIN])
        if is_deployable(repository.sdk()):
            text += template("gitlab-deploy.yml", install=_install(repository))
            notes += (
                "the deploy job reads PYDS_JAVA_GATEWAY_ADDRESS, PYDS_JAVA_GATEWAY_PORT and "
                "PYDS_JAVA_GATEWAY_AUTH_TOKEN: set them as protected variables of the environment dolphinscheduler "
                "(Settings, CI/CD, Variables)",
            )
        found += Proposal((Change(GITLAB_FILE, None, text.encode()),), notes)
    include = template("gitlab-main.yml")
    if not repository.has(GITLAB_MAIN):
        found += Proposal((Change(GITLAB_MAIN, None, include.encode()),))
    elif GITLAB_FILE.encode() not in main:
        found += Proposal((), (f"add {GITLAB_FILE} to the `include:` of {GITLAB_MAIN} by hand\n{include}",))
        missing = STAGES - _stages(main)
        if missing:
            stages = " and ".join(sorted(missing))
            found += Proposal((), (f"the jobs need {stages} among the `stages:` of {GITLAB_MAIN}: add that by hand",))
    return found


def _stages(main: bytes) -> set[str]:
    """The stages that a GitLab pipeline has; those that it has by itself where it names none, or cannot be read."""
    try:
        named = yaml.safe_load(main.decode("utf-8")).get("stages")
    except (AttributeError, RecursionError, ValueError, yaml.YAMLError):
        return STAGES
    return {str(each) for each in named} if isinstance(named, list) else STAGES


def _install(repository: Repository) -> str:
    """The commands that install what recording a workflow needs: its own requirements first, for they have the pins."""
    ours = f"python -m pip install {shlex.quote(f'pydolphin-lint[deploy]=={__version__}')}"
    requirements = repository.requirements()
    if requirements is not None:
        return f"python -m pip install -r {shlex.quote(requirements)}\n{ours}"
    return f"python -m pip install .\n{ours}" if repository.is_project() else ours


def _other_deploys(repository: Repository, names: list[str]) -> tuple[str, ...]:
    """CI files that set the SDK's gateway already, and so deploy in their own way."""
    return tuple(
        f"{name} sets PYDS_…: if a job of it deploys the workflows, take that job out, or they are deployed twice"
        for name in names
        if b"PYDS_JAVA_GATEWAY" in (repository.read(name) or b"")
    )
