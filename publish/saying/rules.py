"""A compiled rule in words, so that what the page says and what the checker decides can't differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from publish.saying.leaves import LEAVES
from publish.saying.terms import Rule, Terms


@dataclass(frozen=True, slots=True)
class Said:
    """A rule in words: a sentence, or the head of a list."""

    text: str
    of: tuple["Said", ...] = ()


@dataclass(frozen=True)
class Sayer(Terms):
    """Says the rules of one call in one language."""

    def tree(self, rule: Rule) -> Said:
        """The rule as a list of lists, as the page shows it."""
        kind = rule["kind"]
        if kind in ("all", "any", "at_least_n"):
            parts = tuple(self.tree(part) for part in rule["of"])
            return parts[0] if len(parts) == 1 else Said(self._head(rule), parts)
        if kind == "not":
            return Said(self._head(rule), (self.tree(rule["of"]),))
        if kind in ("each", "some"):
            return Said(self._head(rule), (self.inside(rule["fact"]).tree(rule["rule"]),))
        return Said(self.leaf(rule))

    def line(self, rule: Rule) -> str:
        """The rule as one line, for use inside a sentence."""
        kind = rule["kind"]
        if kind in ("all", "any"):
            lines = [self._bracketed(part, kind) for part in rule["of"]]
            return self._chain("and" if kind == "all" else "or", lines)
        if kind == "at_least_n":
            return self.say("n_line", n=rule["n"], rules="; ".join(self.line(part) for part in rule["of"]))
        if kind == "not" and rule["of"]["kind"] in ("is", "one_of") and self._has_options(rule["of"]["fact"]):
            values = rule["of"].get("values") or [rule["of"]["value"]]
            return self.leaf({"kind": "none_of", "fact": rule["of"]["fact"], "values": values})
        if kind == "not":
            return self.say("not_line", rule=self.line(rule["of"]))
        if kind in ("each", "some"):
            inside = self.inside(rule["fact"]).line(rule["rule"])
            return self.say("list_line", head=self._head(rule), rule=inside)
        return self.leaf(rule)

    def _has_options(self, fact: str) -> bool:
        return self.facts[fact].type in ("option", "options")

    def leaves(self, rule: Rule) -> dict[str, str]:
        """The words of each condition by its path: indices joined with dots, 0 for the only child."""
        return dict(_leaves(self, rule, ()))

    def leaf(self, rule: Rule) -> str:
        """One condition in words."""
        return LEAVES[rule["kind"]](self, rule)

    def _head(self, rule: Rule) -> str:
        if rule["kind"] in ("each", "some"):
            return self.say(rule["kind"], list=self.named(rule["fact"]), n=rule.get("n", 1))
        return self.say(rule["kind"], n=rule.get("n", 1))

    def _bracketed(self, rule: Rule, around: str) -> str:
        mixed = rule["kind"] in ("all", "any") and rule["kind"] != around and len(rule["of"]) > 1
        return f"({self.line(rule)})" if mixed else self.line(rule)

    def _chain(self, key: str, lines: list[str]) -> str:
        if len(lines) == 1:
            return lines[0]
        return self.say(key, rules=", ".join(lines[:-1]), last=lines[-1])


def _leaves(sayer: Sayer, rule: Rule, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        for index, part in enumerate(rule["of"]):
            yield from _leaves(sayer, part, (*path, str(index)))
    elif kind == "not":
        yield from _leaves(sayer, rule["of"], (*path, "0"))
    elif kind in ("each", "some"):
        yield from _leaves(sayer.inside(rule["fact"]), rule["rule"], (*path, "0"))
    else:
        yield ".".join(path), sayer.leaf(rule)
