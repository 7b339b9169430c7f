"""What stands where a page once stood: the way to its new address, or why it is gone; and where there never was one."""

from publish.addresses import nav
from publish.browsing.edition import Edition
from publish.frame.render import filled
from publish.frame.shell import LANGUAGE_NAMES
from publish.model.ledger import Gone, Moved

# No page has this address, so no link to it is marked as the page one is on.
NOWHERE = "/"


def write_moved(edition: Edition) -> None:
    """The pages of the ledger in one language."""
    for moved in edition.site.collection.ledger.moved:
        _redirect(edition, moved)
    for gone in edition.site.collection.ledger.gone:
        if not gone.id:
            _tombstone(edition, gone)


def write_missing(edition: Edition) -> None:
    """The page for an address that was never there: served at any depth, so it names the root as the server does."""
    base = edition.site.shells[edition.language].base_path
    voice, templates = edition.voice, edition.templates
    context = {"v": voice, "home": f"{base}{edition.language}/", "links": (*nav.HEADER, *nav.BESIDE)}
    slots = {
        "title": voice.say("missing.title"),
        "description": voice.say("missing.text"),
        "head": templates.get_template("robots.html").render(),
        "body": templates.get_template("missing.html").render(context),
        "kind": "missing",
        "here": NOWHERE,
    }
    html = filled(edition.site, edition.language, slots, "", base)
    (edition.site.out / edition.language / "404.html").write_text(html, encoding="utf-8")


def write_missing_anywhere(edition: Edition) -> None:
    """The same outside every language."""
    site = edition.site
    base = site.shells[edition.language].base_path
    template = edition.templates.get_template("missing_anywhere.html")
    html = template.render(words=site.wordings, names=LANGUAGE_NAMES, assets=site.assets, root=base)
    (site.out / "404.html").write_text(html, encoding="utf-8")


def _redirect(edition: Edition, moved: Moved) -> None:
    path, to = moved.address[1:], moved.to[1:]
    say = edition.voice.say
    edition.write(path, "moved.html", say("moved.title"), say("moved.text"), of=to, to=to)


def _tombstone(edition: Edition, gone: Gone) -> None:
    say, path = edition.voice.say, gone.address[1:]
    kind = "scheme" if path.count("/") == 2 and path.split("/")[0] in edition.site.collection.places.places else "page"
    because = edition.voice.plain(gone.because)
    text = say(f"gone.{kind}", because=because)
    edition.write(path, "gone.html", say("gone.title"), text, text=text, lang=edition.voice.lang(gone.because))
