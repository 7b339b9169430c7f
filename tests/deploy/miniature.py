"""A generator in miniature for the tests of publishing: same commands, a site of a few pages in a moment.

It stands where build.py stands. What the pushed file content/nb/number.txt says becomes the site; a word behind the
number asks for a fault.
"""

import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LANGUAGES = ("nb", "nn", "sv", "en")
HEAD = '<!doctype html><html lang="{0}"><meta charset="utf-8"><body>'
PAGE = HEAD + 'release {1}<script src="../assets/app-{1}.js"></script>'


def main() -> int:
    number, _, fault = (ROOT / "content" / "nb" / "number.txt").read_text(encoding="utf-8").strip().partition(" ")
    command, arguments = sys.argv[1], sys.argv[2:]
    if fault == f"{command}-late":
        time.sleep(60)
    if fault == f"{command}-slow":
        time.sleep(4)
    if fault == f"{command}-large":
        bytearray(1 << 40)
    if fault == f"{command}-fault":
        raise RuntimeError("a fault of the program")
    if fault == f"{command}-refused":
        sys.stderr.write("content/nb/number.txt:1:1: this is refused.\n")
        return 1
    if command == "build":
        build(Path(arguments[arguments.index("--out") + 1]), number, fault, "--preview" in arguments)
    return 0


def build(out: Path, number: str, fault: str, preview: bool) -> None:
    (out / "assets").mkdir(parents=True)
    (out / "api" / "v1").mkdir(parents=True)
    for language in LANGUAGES:
        (out / language).mkdir()
        (out / language / "index.html").write_text(PAGE.format(language, number) + " " * 1000, encoding="utf-8")
    for name in ("index.html", "404.html"):
        (out / name).write_text(PAGE.format("nb", number), encoding="utf-8")
    (out / "assets" / f"app-{number}.js").write_text(f"// {number}\n" * 200, encoding="utf-8")
    (out / "assets" / f"rulebook-{number}.json").write_text(json.dumps([number] * 200), encoding="utf-8")
    (out / "assets" / "runtime.js").write_text("// the same in every release\n" * 200, encoding="utf-8")
    (out / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    calls = [{"closes": "2001-01-01T00:00:00Z"}, {"closes": "2099-01-01T00:00:00Z"}]
    (out / "api" / "v1" / "calls.json").write_text(json.dumps({"calls": calls}), encoding="utf-8")
    if fault == "build-link":
        (out / "nb" / "passwords.txt").symlink_to("/etc/passwd")
    if fault == "build-huge":
        with (out / "huge.bin").open("wb") as huge:
            for _ in range(64):
                huge.write(b"\1" * 1_000_000)
    if fault == "build-many":
        for number_of_file in range(5000):
            (out / "nb" / f"{number_of_file}.txt").touch()


if __name__ == "__main__":
    sys.exit(main())
