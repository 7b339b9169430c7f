"""The open data: everything the site knows as files for programs, under one versioned address."""

from dataclasses import dataclass
from typing import Any, Final

from checker.bridge import canonical
from publish.addresses.naming import API
from publish.compiling.instants import written
from publish.data.catalogue import CATALOG, DATASETS, LICENCE, Catalogue
from publish.data.giving import giving
from publish.data.linked import Node, json_ld, turtle
from publish.data.models import VERSION, CheckerRecord, DatasetRecord, IndexFile
from publish.data.page import write_data_pages
from publish.data.records import PYTHON, Records, in_every_language, plain, plain_scheme, records, round_of
from publish.data.rows import Tables
from publish.data.schemas import schemas
from publish.data.service_terms import ALL
from publish.data.services import Services
from publish.data.shelf import Shelf, schema_path
from publish.data.tabular import CSVW, FILES, metadata
from publish.frame.assets import FOLDER
from publish.frame.render import Site
from publish.model.load import Loaded

# The dataset of what describes the others.
ABOUT: Final = "about"
CHECKER: Final = "checker.zip"


def write_data(site: Site) -> None:
    """Write the open data and the pages that explain it."""
    shelf = Shelf(site.out)
    data = _OpenData(site, records(site), shelf)
    data.schemes_and_rulebooks()
    data.lists()
    data.tables()
    data.linked()
    data.about()
    write_data_pages(site, shelf, data.records)


@dataclass(frozen=True)
class _OpenData:
    """What is written, and where."""

    site: Site
    records: Records
    shelf: Shelf

    def file(self, **content: Any) -> dict[str, Any]:
        """A file's content below what every file says of itself."""
        return {
            "version": VERSION,
            "generated": written(self.site.at),
            "licence": LICENCE,
            "notes": plain(in_every_language(self.site, "data.rights")),
            **content,
        }

    def schemes_and_rulebooks(self) -> None:
        """One file for each scheme and each call, and the list of all schemes."""
        every = []
        for loaded in self._schemes:
            content = plain_scheme(loaded.scheme)
            # All but the links is the same wherever it is read.
            record = plain(self.records.within(f"schemes/{loaded.place}").scheme(loaded), "scheme")
            one = self.file(record={**record, "scheme": content})
            self.shelf.put_json(f"schemes/{loaded.id}.json", one, "schemes", "scheme", each="schemes/*/*.json")
            every.append({**plain(self.records.scheme(loaded), "scheme"), "scheme": content})
            for call in loaded.scheme.calls:
                text = canonical(self.site.compiled[f"{loaded.id}#{call.id}"].rulebook)
                path = f"rulebooks/{loaded.id}/{call.id}.json"
                self.shelf.put(path, text, "rulebooks", schema="rulebook", each="rulebooks/*/*/*.json")
        self.shelf.put_json("schemes.json", self.file(schemes=every), "schemes", "schemes")

    def lists(self) -> None:
        """Calls, awards, and what schemes share."""
        shared = self.site.collection
        rounds = [found for loaded in self._schemes if (found := round_of(loaded)) is not None]
        awards = [(loaded, award) for loaded in self._schemes for award in self.records.awards(loaded)]
        calls = [plain(call) for loaded in self._schemes for call in self.records.calls(loaded)]
        self.shelf.put_json("calls.json", self.file(calls=calls), "calls", "calls")
        given = self.file(rounds=[plain(each) for each in rounds], awards=[plain(award) for _, award in awards])
        self.shelf.put_json("awards.json", given, "awards", "awards")
        self.shelf.put("awards-360giving.json", giving(awards, self.records), "awards")
        registers = {name: plain(register) for name, register in shared.registers.items()}
        facts = self.file(**plain(shared.facts), order=list(shared.facts.facts), registers=registers)
        self.shelf.put_json("facts.json", facts, "lists", "facts")
        for name, model in (
            ("organisations", shared.organisations),
            ("places", shared.places),
            ("themes", shared.themes),
        ):
            self.shelf.put_json(f"{name}.json", self.file(**plain(model)), "lists", name)

    def tables(self) -> None:
        """The lists as CSV, in each language, each beside what its columns are."""
        seen = [self.records.scheme(loaded) for loaded in self._schemes]
        calls = [call for record in seen for call in record.calls]
        awards = [award for loaded in self._schemes for award in self.records.awards(loaded)]
        for language, wording in self.site.wordings.items():
            tables = Tables(self.site.collection, wording)
            for name, text in (
                ("schemes", tables.schemes(seen)),
                ("calls", tables.calls(calls)),
                ("awards", tables.awards(awards)),
            ):
                path = f"{name}-{language}.csv"
                self.shelf.put(path, text, name, language=language)
                about = metadata(path, FILES[name], language)
                self.shelf.put(f"{path}{CSVW}", about, ABOUT, language=language, each=f"*.csv{CSVW}")

    def linked(self) -> None:
        """Each scheme as a public service, the list of them, and the catalogue of all files so far."""
        for loaded in self._schemes:
            services = Services(self.records.within(f"schemes/{loaded.place}"))
            self._both(f"schemes/{loaded.id}", list(services.whole(loaded)), "services", each=True)
        services = Services(self.records)
        catalogue = Catalogue(services)
        self._both(ALL.removesuffix(".ttl"), [*services.listed(), *catalogue.list_of_services()], "services")
        self._both(CATALOG.removesuffix(".ttl"), list(catalogue.nodes(self.shelf.files)), ABOUT)

    def about(self) -> None:
        """The schemas, and the list of everything."""
        for name, schema in schemas().items():
            self.shelf.put(schema_path(name), canonical(schema), ABOUT)
        words = {name: f"data.set.{name}" for name in (*DATASETS, ABOUT)}
        index = IndexFile(
            **self.file(),
            updated=max((loaded.scheme.updated for loaded in self._schemes), default=None),
            datasets=tuple(
                DatasetRecord(
                    id=name,
                    title=in_every_language(self.site, f"{key}.title"),
                    text=in_every_language(self.site, f"{key}.text"),
                )
                for name, key in words.items()
            ),
            files=tuple(self.shelf.record(kept, self.records) for kept in self.shelf.files),
            checker=self._checker(),
        )
        self.shelf.put_json("index.json", plain(index), ABOUT, "index")

    def _checker(self) -> CheckerRecord | None:
        """Where the checker itself is, for those who would run it."""
        found = self.site.bundle.files.get(CHECKER)
        if found is None:
            return None
        path = self.records.naming.link(f"{FOLDER}/{found.url}", API)
        return CheckerRecord(path=path, bytes=found.size, sha256=found.sha256, python=PYTHON)

    def _both(self, name: str, nodes: list[Node], dataset: str, *, each: bool = False) -> None:
        """The same nodes as Turtle and as JSON-LD."""
        for ending, text in (("ttl", turtle(nodes)), ("jsonld", json_ld(nodes))):
            self.shelf.put(f"{name}.{ending}", text, dataset, each=f"schemes/*/*.{ending}" if each else None)

    @property
    def _schemes(self) -> tuple[Loaded, ...]:
        return self.site.collection.schemes
