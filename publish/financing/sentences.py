"""The answer in a few sentences, as checker/browser/plan_sentences.js has them."""

from typing import Any

from publish.financing.say import Amount, Data, PlanSay, is_some, is_zero


def grant_sentence(plan: Data, say: PlanSay) -> str:
    """What the grant can be."""
    grant: Amount = plan["whole"]["grant"]
    if is_zero(plan["whole"]["costs"]):
        return say.say("answer.no_costs")
    if is_zero(grant):
        return say.say("answer.grant_none")
    if isinstance(grant, str):
        return say.say("answer.grant", amount=say.money(grant))
    if grant["at_most"] is None and not is_some(grant):
        return say.say("answer.grant_unknown")
    if grant["at_most"] is None:
        return say.say("answer.grant_least", low=say.money(str(grant["at_least"])))
    return say.say("answer.grant_between" if is_some(grant) else "answer.grant_most", amount=say.amount(grant))


def deciding_sentences(plan: Data, say: PlanSay) -> list[str]:
    """What decides it, what would decide next, and which answers decide what decides."""
    if is_zero(plan["whole"]["costs"]):
        return []
    return [*(_deciding(plan, say) if plan["binding"] else []), *_unanswered(plan, say)]


def _deciding(plan: Data, say: PlanSay) -> list[str]:
    places = _grouped(plan["binding"], say)
    if len(places) == 1:
        said = say.say("answer.decides", limit=next(iter(places)))
    else:
        several = (
            say.say("name.at", limit=name, where=say.every(where)) if where else name for name, where in places.items()
        )
        key = "decides_several" if isinstance(plan["whole"]["grant"], str) else "decides_open"
        said = say.say(f"answer.{key}", limits="; ".join(several))
    following = plan["next"]
    if following is None:
        return [said]
    # Two limits that come to the same both decide.
    tie = len(plan["binding"]) == 1 and isinstance(following["amount"], str)
    if tie and following["amount"] == plan["binding"][0]["amount"]:
        return [said, say.say("answer.next_equal", limit=say.name(following["limit"]))]
    return [said, _next(following, say)]


def _unanswered(plan: Data, say: PlanSay) -> list[str]:
    """Which questions decide which limits hold, where the figures hang on that."""
    questions = [say.question(name) for name in plan["hinges"]]
    return [say.say("answer.hinges", questions=say.every(questions))] if questions else []


def _grouped(binding: list[Data], say: PlanSay) -> dict[str, list[str]]:
    """Each limit once, with the places where it decides."""
    places: dict[str, list[str]] = {}
    for each in binding:
        limit = say.limit(each["limit"])
        # A ceiling of one year names that year itself.
        own = None if limit is None else limit["year"]
        where = say.where({"project": each["project"], "year": each["year"] if own is None else None})
        known = places.setdefault(say.name(each["limit"]), [])
        if where and where not in known:
            known.append(where)
    return places


def _next(following: Data, say: PlanSay) -> str:
    limit = say.limit(following["limit"])
    same = limit is not None and limit["share"] is None and limit["amount"] == following["amount"]
    if same:
        return say.say("answer.next_same", limit=say.name(following["limit"]))
    return say.say("answer.next", limit=say.name(following["limit"]), amount=say.amount(following["amount"]))


def gap_sentences(plan: Data, say: PlanSay) -> list[str]:
    """What is missing, or that nothing is."""
    whole: dict[str, Any] = plan["whole"]
    if is_zero(whole["costs"]) and is_zero(whole["over"]):
        return []
    said = [] if is_zero(whole["gap"]) else _missing(whole, say)
    if is_some(whole["over"]):
        said.append(say.say("answer.over", amount=say.amount(whole["over"])))
    if plan["balanced"] is True and not said:
        said.append(say.say("answer.balanced"))
    return said


def _missing(whole: dict[str, Any], say: PlanSay) -> list[str]:
    gap, in_kind = whole["gap"], whole["gap_in_kind"]
    if not isinstance(gap, str) and gap["at_most"] is None and not is_some(gap):
        return [say.say("answer.gap_unknown")]
    said = [say.say("answer.gap", amount=say.amount(gap))]
    if is_some(in_kind):
        said.append(say.say("answer.gap_split", cash=say.amount(whole["gap_cash"]), in_kind=say.amount(in_kind)))
    elif say.data["terms"]["in_kind"] in ("counts_as_contribution", "counts_as_cost"):
        said.append(say.say("answer.gap_in_kind"))
    return said
