"""The package holds what it must and nothing else, PyPI can show it, and it works where nothing else is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path
from typing import NamedTuple

import pytest

from pydolphin_lint import __version__
from tests.conftest import ROOT


class Built(NamedTuple):
    """A copy of the tree, and the two archives that were built of it."""

    tree: Path
    sdist: Path
    wheel: Path


def _run(*command: str, folder: Path, **environment: str) -> str:
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=clean | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def _tracked(*below: str) -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *below],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    return {name for name in os.fsdecode(listed).split("\0") if name and (ROOT / name).is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """As for a release, but with the setuptools that is installed: the wheel is built of what the sdist holds."""
    tree = tmp_path_factory.mktemp("release") / "tree"
    for name in _tracked():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, tree / name)
    _run(sys.executable, "-m", "build", "--no-isolation", ".", folder=tree)
    (sdist,) = (tree / "dist").glob("*.tar.gz")
    (wheel,) = (tree / "dist").glob("*.whl")
    return Built(tree, sdist, wheel)


def test_wheel_holds_the_package_alone(built: Built) -> None:
    about = f"pydolphin_lint-{__version__}.dist-info"
    names = set(zipfile.ZipFile(built.wheel).namelist())
    assert names == _tracked("pydolphin_lint") | {
        f"{about}/{name}"
        for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE", "top_level.txt")
    }
    assert "pydolphin_lint/py.typed" in names


def test_sdist_holds_what_builds_it(built: Built) -> None:
    top = f"pydolphin_lint-{__version__}/"
    with tarfile.open(built.sdist) as archive:
        names = {member.name.removeprefix(top) for member in archive if member.isfile()}
    made = {name for name in names if name == "PKG-INFO" or name.startswith("pydolphin_lint.egg-info/")}
    sources = {"LICENSE", "MANIFEST.in", "README.md", "pyproject.toml", "setup.cfg", "setup.py"}
    assert names - made == _tracked("pydolphin_lint") | sources


def test_pypi_can_show_it(built: Built) -> None:
    printed = _run(sys.executable, "-m", "twine", "check", "--strict", str(built.sdist), str(built.wheel), folder=ROOT)
    assert printed.count("PASSED") == 2


def test_links_lead_to_the_repository_of_this_version(built: Built) -> None:
    about = f"pydolphin_lint-{__version__}.dist-info/METADATA"
    page = message_from_bytes(zipfile.ZipFile(built.wheel).read(about)).get_payload()
    assert isinstance(page, str)
    links = re.findall(r"\]\(([^)]+)\)", page)
    assert links
    assert all(link.startswith("https://") for link in links)
    for link in links:
        path = link.partition(f"/pydolphin-lint/pydolphin-lint/blob/v{__version__}/")[2].partition("#")[0]
        assert (ROOT / path).exists(), link


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
def test_runs_the_demo_where_only_its_dependencies_are(built: Built, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    _run(sys.executable, "-m", "venv", "--without-pip", str(environment), folder=tmp_path)
    python = environment / "bin" / "python"
    packages = Path(_run(str(python), "-c", "import site; print(site.getsitepackages()[0])", folder=tmp_path).strip())
    # The dependencies are those that run these tests; nothing is fetched.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    pip = (sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index")
    _run(*pip, str(built.wheel), folder=tmp_path)
    where = _run(str(python), "-c", "import pydolphin_lint; print(pydolphin_lint.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(environment)
    path = f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"
    printed = _run("sh", str(built.tree / "examples" / "demo.sh"), folder=tmp_path, PATH=path)
    assert "PDS101 workflow-never-submitted" in printed
    plugins = " ".join(_run(str(python), "-m", "flake8", "--version", folder=tmp_path).split())
    assert f"pydolphin-lint: {__version__}" in plugins
    assert __version__ in _run("pydolphin-lint", "--version", folder=tmp_path, PATH=path)
