"""The whole configuration: where the repository is, the schemes of each place, and the pages in each language."""

import re
from pathlib import Path
from typing import Any, Final, Literal

from publish.cms.fields import Choices, Field, widgets
from publish.cms.unfit import unfit
from publish.cms.wording import label, say
from publish.languages import LANGUAGES
from publish.messages import Tongue
from publish.model.load import SCHEMES, Collection, Loaded
from publish.model.sourced import Words

type Data = dict[str, Any]
type Forge = Literal["github", "gitlab", "gitea"]

API: Final = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}
# Nothing is begun or deleted here: a scheme has a notice beside it and addresses for ever.
EDITED: Final = {"create": False, "delete": False, "duplicate": False}


def backend(forge: Forge, repo: str, branch: str, host: str | None, sign_in: str | None) -> Data:
    """The repository and how editors sign in: with a token of their own unless there is something to sign in with."""
    base: Data = {"name": forge, "repo": repo, "branch": branch}
    if host is not None:
        base |= {"api_root": host.rstrip("/") + API[forge]}
        base |= {} if forge == "github" else {"base_url": host.rstrip("/")}
    if sign_in is None:
        return base | {"auth_methods": ["token"]}
    if forge == "github":
        return base | {"base_url": sign_in}
    return base | {"app_id": sign_in} | ({"auth_type": "pkce"} if forge == "gitlab" else {})


def configuration(collection: Collection, tongue: Tongue, repository: Data) -> Data:
    """What the content manager reads."""
    fields = widgets(tongue, _choices(collection, tongue)).fields("Scheme")
    places = [place for place in collection.places.places if any(each.place == place for each in collection.schemes)]
    return {
        "backend": repository,
        # Through a request that is checked first, where the content manager can make one.
        **({} if repository["name"] == "gitea" else {"publish_mode": "editorial_workflow"}),
        # The content manager asks for one; no field takes a picture.
        "media_folder": "content/pictures",
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_size": 2, "quote": "none"}},
        "editor": {"preview": False},
        "collections": [
            *(_schemes(collection, place, fields, tongue) for place in places),
            *(_pages(language, tongue) for language in LANGUAGES),
        ],
    }


def left_out(collection: Collection) -> list[Loaded]:
    """Schemes that can be edited in their files alone."""
    return [loaded for loaded in collection.schemes if unfit(loaded.document)]


def _schemes(collection: Collection, place: str, fields: list[Field], tongue: Tongue) -> Data:
    """The schemes of a place: one file each."""
    unfit_ones = [loaded.scheme.notice for loaded in left_out(collection) if loaded.place == place]
    but = "|".join(re.escape(name).replace(r"\-", "-") for name in unfit_ones)
    named = _said(collection.places.places[place].name, tongue, place)
    return {
        "name": f"schemes_{place.replace('-', '_')}",
        "label": f"{say('notice_title', tongue)}: {named}",
        "folder": f"{SCHEMES}/{place}",
        "extension": "yml",
        "format": "yml",
        "identifier_field": f"title.{tongue}",
        "summary": f"{{{{title.{tongue}}}}}",
        **EDITED,
        **({"filter": {"field": "notice", "pattern": f"^(?!(?:{but})$)"}} if but else {}),
        "fields": fields,
    }


def _pages(language: str, tongue: Tongue) -> Data:
    """The pages in a language; not the manual below, whose hidden marks tell the tests what each piece is."""
    return {
        "name": f"pages_{language}",
        "label": f"{say('pages', tongue)}: {label(language, tongue)}",
        "folder": Path("content", language).as_posix(),
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "description",
        "summary": "{{filename}}: {{description}}",
        **EDITED,
        "fields": [
            {"name": "description", "label": label("summary", tongue), "widget": "text", "required": True},
            {"name": "body", "label": say("page_title", tongue), "widget": "markdown", "modes": ["raw"]},
        ],
    }


def _choices(collection: Collection, tongue: Tongue) -> Choices:
    """What is named by its id in another file."""
    bodies = {key: _said(each.name, tongue, key) for key, each in collection.organisations.organisations.items()}
    themes = {key: _said(words, tongue, key) for key, words in collection.themes.themes.items()}
    return {"Scheme.funder": bodies, "Role.organisation": bodies, "Scheme.themes": themes}


def _said(words: Words, tongue: Tongue, name: str) -> str:
    text: str | None = getattr(words, tongue)
    return text or name
