"""In whose hands a scheme is."""

from publish.model.scheme import Scheme


def authorities(scheme: Scheme) -> tuple[str, ...]:
    """The bodies that administer it; its funder where the notice names none."""
    found = dict.fromkeys(role.organisation for role in scheme.roles if role.role == "administers")
    return tuple(found) or (scheme.funder,)
