"""By what a problem is known again in the next run, though the lines above it have grown."""

import hashlib
import json
from collections import Counter

from publish.telling.problems import Problem


def fingerprints(problems: list[Problem]) -> list[str]:
    """One for each problem, no two alike: of its code, its file, its field and what stands there, not of its line."""
    seen: Counter[str] = Counter()
    found = []
    for problem in problems:
        digest = _digest([problem.code, problem.place.path, problem.field, problem.got or problem.place.source.strip()])
        seen[digest] += 1
        found.append(digest if seen[digest] == 1 else _digest([digest, str(seen[digest])]))
    return found


def _digest(parts: list[str]) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]
