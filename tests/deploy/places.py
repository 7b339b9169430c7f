"""A server's side and an editor's side of a push, in two folders."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHO = {"GIT_AUTHOR_NAME": "E", "GIT_AUTHOR_EMAIL": "e@example.org", "GIT_CONFIG_NOSYSTEM": "1"}
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    **WHO,
    **{name.replace("AUTHOR", "COMMITTER"): value for name, value in WHO.items() if "AUTHOR" in name},
    "LC_ALL": "C.UTF-8",
}


@dataclass(frozen=True)
class Said:
    """How a command ended, and all that it said."""

    status: int
    text: str

    @property
    def lines(self) -> str:
        """What came from the other side, without git's own mark."""
        return "\n".join(line.removeprefix("remote: ").rstrip() for line in self.text.splitlines())


def run(*command: str | Path, cwd: Path | None = None, **environment: str) -> Said:
    """Run a command to its end."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**ENVIRONMENT, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        timeout=600,
    )
    return Said(done.returncode, done.stdout)


def must(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command that cannot fail; what it said."""
    said = run(*command, cwd=cwd)
    assert said.status == 0, said.text
    return said.text.strip()


@dataclass(frozen=True)
class Clone:
    """An editor's clone."""

    path: Path

    def write(self, name: str, text: str | bytes) -> None:
        """Write a file."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def commit(self, *files: str) -> str:
        """Commit everything; the commit."""
        must("git", "add", "--all", *(("--force", *files) if files else (".",)), cwd=self.path)
        must("git", "commit", "--quiet", "--allow-empty", "--message", "a change", cwd=self.path)
        return must("git", "rev-parse", "HEAD", cwd=self.path)

    def push(self, *arguments: str, **environment: str) -> Said:
        """Push, as an editor does."""
        return run("git", "push", *(arguments or ("origin", "HEAD:main")), cwd=self.path, **environment)

    def back(self) -> None:
        """Forget all that was not pushed."""
        must("git", "fetch", "--quiet", "origin", cwd=self.path)
        must("git", "checkout", "--quiet", "--force", "-B", "main", "origin/main", cwd=self.path)
        must("git", "clean", "--quiet", "-fdx", cwd=self.path)


@dataclass(frozen=True)
class Server:
    """A home made by deploy/setup."""

    home: Path
    tools: Path

    @property
    def repo(self) -> Path:
        return self.home / "repo.git"

    def command(self, name: str, *arguments: str) -> Said:
        """One of the operator's commands."""
        return run(self.tools / "deploy" / name, *arguments)

    def config(self, name: str, value: str) -> None:
        """Set what the operator may set."""
        must("git", f"--git-dir={self.repo}", "config", f"utlysning.{name}", value)

    def clone(self, path: Path) -> Clone:
        """A new editor."""
        must("git", "clone", "--quiet", self.repo, path)
        return Clone(path)

    def state(self) -> tuple[str, str]:
        """All that a refused push must leave alone: what is live, and every name in the repository."""
        return self.shown, must("git", f"--git-dir={self.repo}", "for-each-ref")

    @property
    def shown(self) -> str:
        """Where the link to the live release leads."""
        live = self.home / "live"
        return str(live.readlink()) if live.is_symlink() else ""

    @property
    def live(self) -> Path:
        """The release that is live."""
        return (self.home / "live").resolve()


def miniature(room: Path) -> Server:
    """A home whose generator is the one in miniature, with one page published from nowhere yet."""
    tools = room / "tools"
    tools.mkdir(parents=True)
    shutil.copyfile(Path(__file__).with_name("miniature.py"), tools / "build.py")
    for name in ("deploy", "publish", "checker"):
        (tools / name).symlink_to(ROOT / name)
    for folder in ("schemes", "content/nb"):
        (tools / folder).mkdir(parents=True)
    (tools / "schemes" / "README.md").write_text("schemes\n", encoding="utf-8")
    (tools / "content" / "nb" / "number.txt").write_text("0\n", encoding="utf-8")
    return _installed(room, tools)


def whole(room: Path) -> Server:
    """A home with the real generator and one scheme."""
    tools = room / "tools"
    tools.mkdir(parents=True)
    for name in ("checker", "content", "deploy", "publish", "schemes", "theme"):
        shutil.copytree(ROOT / name, tools / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "mkdocs.yml"):
        shutil.copyfile(ROOT / name, tools / name)
    (tools / "node_modules").symlink_to(ROOT / "node_modules")
    if (ROOT / ".build" / "bundle").is_dir():
        shutil.copytree(ROOT / ".build" / "bundle", tools / ".build" / "bundle")
    for place in ("norge", "troms"):
        shutil.rmtree(tools / "schemes" / place)
    (tools / "schemes" / "addresses.yml").unlink()
    (tools / ".venv").symlink_to(sys.prefix)
    must(tools / ".venv" / "bin" / "python", "build.py", "addresses", cwd=tools)
    return _installed(room, tools)


def _installed(room: Path, tools: Path) -> Server:
    if not (tools / ".venv").exists():
        (tools / ".venv").symlink_to(sys.prefix)
    (tools / ".gitignore").write_text(".venv\nnode_modules\n.build\n__pycache__\n", encoding="utf-8")
    must("git", "init", "--quiet", "--initial-branch=main", tools)
    Clone(tools).commit()
    server = Server(room / "home", tools)
    said = server.command("setup", str(server.home), "--tools", str(tools), "--later")
    assert said.status == 0, said.text
    server.config("testing", "true")
    server.config("brotli", "4")
    return server
