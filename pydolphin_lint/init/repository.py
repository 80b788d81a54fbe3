"""What a repository has already: where it lives, its workflow files, its SDK, its hooks and linters."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from typing import Any, NamedTuple

import yaml

from pydolphin_lint import workspace
from pydolphin_lint.console import UsageError
from pydolphin_lint.parse import yaml as workflows
from pydolphin_lint.sdk import catalog
from pydolphin_lint.source import Source, is_ours, is_yaml, may_be_workflow

HOOKS = ".pre-commit-config.yaml"
PYPROJECT, SETUP_CFG = "pyproject.toml", "setup.cfg"
GITHUB, GITLAB = "github", "gitlab"
#: The branches that a deploy is for, where the remote names none.
_USUAL_BRANCHES = ("main", "master")
_SDK = re.compile(r"^apache[-_.]+dolphinscheduler\s*(?:\[[^]]*\])?\s*(?P<rest>[^#;]*)", re.IGNORECASE)
_PIN = re.compile(r"^===?\s*([0-9][0-9a-z.]*)$")
#: What the SDK brings along, by the names it is imported by.
_WITH_THE_SDK = {"boto3", "botocore", "click", "github", "gitlab", "oss2", "py4j", "pydolphinscheduler", "ruamel"}
#: Hooks that format or check the style of Python.
_STYLE = ("autoflake", "autopep8", "black", "flake8", "isort", "pycodestyle", "pylint", "ruff", "yapf")


class Repository(NamedTuple):
    """A work tree of git, as it is on the disk. All names of files are below its top."""

    top: str
    files: tuple[str, ...]
    remotes: tuple[str, ...]
    branch: str

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, None if there is none that can be read."""
        try:
            return workspace.read(f"{self.top}/{name}")
        except workspace.WorkspaceError:
            return None

    def has(self, name: str) -> bool:
        """Whether there is anything of that name."""
        return workspace.exists(f"{self.top}/{name}")

    def is_link(self, name: str) -> bool:
        """Whether the name leads to a file elsewhere."""
        return workspace.is_link(f"{self.top}/{name}")

    def hosts(self) -> tuple[str, ...]:
        """Where it lives: GitHub, GitLab or both, by its CI files or else its remotes; nothing if neither says so."""
        found = []
        if any(name.startswith(".github/") for name in self.files):
            found.append(GITHUB)
        if self.has(".gitlab-ci.yml"):
            found.append(GITLAB)
        if not found:
            found = [host for host in (GITHUB, GITLAB) if any(host in _server(remote) for remote in self.remotes)]
        return tuple(found)

    def python_workflows(self) -> tuple[str, ...]:
        """The Python files that use the SDK."""
        return tuple(name for name in self.files if name.endswith(".py") and is_ours(self.read(name) or b"", name))

    def yaml_workflows(self) -> tuple[str, ...]:
        """The YAML files that are workflows to the SDK."""
        return tuple(name for name in self.files if is_yaml(name) and _is_workflow(name, self.read(name) or b""))

    def requirements(self) -> str | None:
        """The file of requirements that names the SDK, or else the one at the top."""
        # The name gets into a command.
        names = [name for name in self.files if name.endswith(".txt") and "requirements" in name and name.isprintable()]
        naming = [name for name in names if _requirement((self.read(name) or b"").decode("utf-8", "replace"))]
        if not naming and "requirements.txt" in names:
            return "requirements.txt"
        return min(naming, key=lambda name: (name.count("/"), name), default=None)

    def is_project(self) -> bool:
        """Whether the repository can be installed and brings the SDK along."""
        project = self._table("project")
        return "name" in project and any(_SDK.match(each) for each in self._dependencies())

    def sdk(self) -> str | None:
        """The version of the SDK that requirements or pyproject.toml pin, None if there is none, or several."""
        name = self.requirements()
        lines = (self.read(name) or b"").decode("utf-8", "replace").splitlines() if name else []
        wanted = [
            match["rest"].strip() for match in map(_SDK.match, [*map(str.strip, lines), *self._dependencies()]) if match
        ]
        pins = {match[1] if (match := _PIN.match(each)) else None for each in wanted}
        return pins.pop() if len(pins) == 1 else None

    def foreign_import(self) -> tuple[str, str] | None:
        """A workflow file and a module that it imports which neither Python, the SDK nor the repository has."""
        own = {part.removesuffix(".py") for name in self.files if name.endswith(".py") for part in name.split("/")}
        known = own | _WITH_THE_SDK | set(sys.stdlib_module_names)
        for name in self.python_workflows():
            for module in _imports(self.read(name) or b""):
                if module not in known:
                    return name, module
        return None

    def hook_ids(self) -> tuple[str, ...]:
        """The hooks that pre-commit is configured with, and the repositories that they come from."""
        return hook_ids(self.read(HOOKS) or b"")

    def ruff(self) -> str | None:
        """The file that configures ruff."""
        name = next((name for name in (".ruff.toml", "ruff.toml") if self.has(name)), None)
        return name or (PYPROJECT if "ruff" in self._table("tool") else None)

    def has_style(self) -> bool:
        """Whether somebody looks after the style of Python here, by hooks or by other means than ruff."""
        hooks = self.hook_ids()
        if any(word in each for each in hooks for word in _STYLE):
            return True
        tools = self._table("tool")
        setup = (self.read(SETUP_CFG) or b"") + (self.read("tox.ini") or b"")
        return self.has(".flake8") or b"[flake8]" in setup or bool({"black", "isort", "flake8"} & set(tools))

    def _table(self, name: str) -> dict[str, Any]:
        try:
            table = tomllib.loads((self.read(PYPROJECT) or b"").decode("utf-8")).get(name)
        except (RecursionError, ValueError):
            return {}
        return table if isinstance(table, dict) else {}

    def _dependencies(self) -> list[str]:
        given = self._table("project").get("dependencies")
        return [each for each in given if isinstance(each, str)] if isinstance(given, list) else []


def look(folder: str) -> Repository:
    """The repository that a folder is in. Raises UsageError if it is in none."""
    if not workspace.is_folder(folder):
        raise UsageError(f"init: there is no folder {folder}")
    top = (workspace.git(folder, "rev-parse", "--show-toplevel") or "").removesuffix("\n")
    if not top:
        raise UsageError("init: this is no work tree of git: run `git init` first, or name the folder of one")
    remotes = workspace.git(top, "config", "--get-regexp", r"^remote\..*\.url$") or ""
    found = workspace.files(top, endings=(".py", "", ".yaml", ".yml", ".txt"))
    names = [name.removeprefix(top).lstrip("/") for name in found]
    return Repository(
        top,
        # An environment that nobody told git to ignore is no part of it.
        tuple(name for name in names if workspace.SKIPPED_FOLDERS.isdisjoint(name.split("/"))),
        tuple(line.partition(" ")[2] for line in remotes.splitlines()),
        _branch(top),
    )


def hook_ids(data: bytes) -> tuple[str, ...]:
    """The ids of hooks in a configuration of pre-commit, and the repositories that they come from."""
    try:
        repositories = yaml.safe_load(data.decode("utf-8"))["repos"]
        return tuple(
            str(word)
            for each in repositories
            for word in (each.get("repo"), *(hook.get("id") for hook in each.get("hooks") or ()))
        )
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError, yaml.YAMLError):
        return ()


def _branch(top: str) -> str:
    """The branch that is deployed: the remote's own, or what is usual."""
    remote = (workspace.git(top, "symbolic-ref", "--short", "refs/remotes/origin/HEAD") or "").strip()
    if remote:
        return remote.partition("/")[2]
    here = (workspace.git(top, "symbolic-ref", "--short", "HEAD") or "").strip()
    there = (workspace.git(top, "for-each-ref", "--format=%(refname:short)", "refs/heads") or "").split()
    return next((name for name in _USUAL_BRANCHES if name == here), "") or next(
        (name for name in _USUAL_BRANCHES if name in there), _USUAL_BRANCHES[0]
    )


def _server(remote: str) -> str:
    """The machine in an address: `git@HOST:path`, `ssh://user@HOST/path`, `https://HOST/path`; nothing for a folder."""
    match = re.match(r"(?:[a-z+]+://)?(?:[^/@]*@)?([^/:]+)(?:[:/]|$)", remote)
    return match[1].lower() if match and ("://" in remote or ":" in remote) else ""


def _is_workflow(name: str, data: bytes) -> bool:
    if not may_be_workflow(data):
        return False
    try:
        found = workflows.read(Source(name, data), catalog.load())
    except SyntaxError:
        return False
    return found is not None and bool(found.workflows)


def _requirement(text: str) -> bool:
    return any(_SDK.match(line.strip()) for line in text.splitlines())


def _imports(data: bytes) -> list[str]:
    """The modules that a file imports at its top level, by their first names."""
    try:
        tree = ast.parse(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    found = []
    for node in tree.body:
        if isinstance(node, ast.Import):
            found += [alias.name.partition(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.append(node.module.partition(".")[0])
    return found
