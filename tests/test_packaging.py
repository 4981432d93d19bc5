"""The wheel carries what the program needs, and works from an empty folder without the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of scripts of an environment that has the wheel, and its dependencies through the path."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    target = sysconfig.get_path("purelib", vars={"base": str(environment), "platbase": str(environment)})
    install = [sys.executable, "-m", "pip", "--python", str(environment / SCRIPTS / "python"), "install"]
    subprocess.run([*install, "--no-deps", "--no-index", "--quiet", str(wheel)], check=True, capture_output=True)
    assert (Path(target) / "briefing" / "_data" / "themes").is_dir()

    return environment / SCRIPTS


def run(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in `cwd`, with this environment's libraries but not its editable checkout."""
    environment = {
        **os.environ,
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "HOME": str(cwd),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }
    command = [str(installed / "briefing"), *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.timeout(180)
def test_the_installed_wheel_opens_the_shipped_briefs_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """Without a terminal the briefs are printed, and where they come from is said."""
    listed = run(installed, tmp_path, "list")
    checked = run(installed, tmp_path, "check")

    assert listed.returncode == 0, listed.stderr
    assert "briefing/_data/briefs" in listed.stdout + listed.stderr or "schattenallianz" in listed.stdout.lower()
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.timeout(180)
def test_the_installed_wheel_answers_with_its_version(installed: Path, tmp_path: Path) -> None:
    answer = run(installed, tmp_path, "--version")

    assert answer.stdout.strip().startswith("briefing ")
    assert "site-packages" in str(run(installed, tmp_path, "locate", "themes").stdout) or answer.returncode == 0
