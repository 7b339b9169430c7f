"""Problems as SARIF 2.1.0, the exchange format of programs that read code."""

import json
from typing import Any, Final
from urllib.parse import quote

from publish.messages import Tongue, helped
from publish.report.columns import units
from publish.report.fingerprints import fingerprints
from publish.telling.problems import Place, Problem, help_for, told

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
Data = dict[str, Any]


def report(problems: list[Problem], language: Tongue, site: str) -> str:
    """The log of one run, with a rule for each code that occurs."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "utlysning", "language": language, "rules": [_rule(code, language, site) for code in codes]}
    results = [
        _result(problem, fingerprint, codes, language, site)
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, language: Tongue, site: str) -> Data:
    said = {"text": helped(code, language)}
    read_more = {"helpUri": help_for(code, language, site)} if site else {}
    return {"id": code, "shortDescription": said, "help": said, **read_more}


def _result(problem: Problem, fingerprint: str, codes: list[str], language: Tongue, site: str) -> Data:
    location = _location(problem.place)
    if problem.field:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.field}]
    related = {} if problem.also is None else {"relatedLocations": [_location(problem.also)]}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity,
        "message": {"text": told(problem, language, site)},
        "locations": [location],
        **related,
        "partialFingerprints": {"problem/v1": fingerprint},
    }


def _location(place: Place) -> Data:
    first, last = units(place)
    region = {"startLine": place.line, "startColumn": first, "endColumn": last}
    artifact = {"uri": quote(place.path, errors="replace"), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
