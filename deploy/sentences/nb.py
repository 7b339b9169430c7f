"""Bokmål."""

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    # what was pushed
    "deploy.tag": "etiketten (tag) {got} blir ikke tatt imot: send en gren.",
    "deploy.ref": "bare grener blir tatt imot, ikke {got}.",
    "deploy.many_refs": "det går høyst {most} grener om gangen: send dem én for én.",
    "deploy.main_forced": "main blir aldri skrevet om. Hent det andre har sendt (git pull --rebase), og send igjen.",
    "deploy.main_deleted": "main er det publiserte nettstedet og kan ikke slettes.",
    "deploy.option": "det finnes ikke noe valg «{got}», bare language=nb, language=sv, language=en og confirm-removal.",
    # where a change is
    "deploy.outside": "{path}: bare filer under schemes/ og content/ blir tatt imot. Ta endringen tilbake: {undo}",
    "deploy.many_outside": "… og {count} filer til utenfor schemes/ og content/.",
    "deploy.link": "{path}: dette er en symbolsk lenke: legg selve filen her.",
    "deploy.submodule": "{path}: dette er en undermodul: legg selve filene her.",
    "deploy.executable": "{path}: filen er merket som et program. Ta bort merket: git update-index --chmod=-x {path}",
    "deploy.mode": "{path}: git har lagret denne med tilgangen {got}; en fil har 100644.",
    # what a file is called
    "deploy.name_utf8": "{path}: navnet er ikke UTF-8: gi filen et nytt navn.",
    "deploy.name_character": "{path}: navnet har et tegn som ikke alle systemer tåler, {character}: gi filen et nytt "
    "navn.",
    "deploy.name_end": "{path}: «{part}» begynner eller slutter med et mellomrom eller slutter med punktum: "
    "gi den et nytt navn.",
    "deploy.name_windows": "{path}: Windows bruker navnet «{part}» selv: gi filen et nytt navn.",
    "deploy.name_server": "{path}: «{part}» ville endre hvordan en nettserver eller nettleser behandler nettstedet: "
    "gi filen et nytt navn.",
    "deploy.name_hidden": "{path}: «{part}» begynner med punktum, og skjulte filer blir ikke tatt imot: slett den.",
    "deploy.name_long": "{path}: navnet er for langt: høyst {most} byte.",
    "deploy.name_deep": "{path}: filen ligger for dypt: høyst {most} mapper.",
    "deploy.name_case": "{path}: dette navnet og {other} er det samme på noen systemer: gi den ene et nytt navn.",
    "deploy.name_form": "{path}: bokstavene i navnet er satt sammen på en uvanlig måte (ikke NFC): "
    "skriv navnet på nytt.",
    # how much, and what kind
    "deploy.many_files": "schemes/ og content/ har mer enn {most} filer.",
    "deploy.large_file": "{path}: filen er på {size} byte, høyst {most} blir tatt imot.",
    "deploy.large_tree": "schemes/ og content/ er på {size} byte til sammen, høyst {most} blir tatt imot.",
    "deploy.kind": "{path}: filer av denne typen blir ikke tatt imot, bare {allowed}.",
    "deploy.content": "{path}: innholdet er ikke det navnet sier ({kind}).",
    # what would be lost
    "deploy.removal": "dette tar bort {count} av {all} sider. Hvis det er meningen: git push -o confirm-removal",
    "deploy.ledger": "schemes/addresses.yml: adressen {got} er tatt ut, og en adresse er for alltid: sett linjen inn "
    "igjen.",
    # the check
    "deploy.checking": "Kontrollerer {name} …",
    "deploy.refused": "Avvist. Ingenting er endret, verken i arkivet eller på nettstedet.",
    "deploy.time": "arbeidet ble stoppet etter {seconds} sekunder: en fil krever for mye arbeid. "
    "Send mindre om gangen, eller spør driftsansvarlig.",
    "deploy.memory": "arbeidet ble stoppet: en fil krever for mye minne. "
    "Send mindre om gangen, eller spør driftsansvarlig.",
    "deploy.fault": "programmet sviktet. Det skyldes ikke bare deg: be driftsansvarlig lese {log}.",
    "deploy.full": "det er ikke mer plass på serveren, til det en fil inneholder eller til enda en fil: "
    "be driftsansvarlig se etter med df -h {path} og df -i {path}.",
    # publishing
    "deploy.waiting": "En annen publisering er i gang; venter på den …",
    "deploy.building": "Bygger nettstedet. Det tar noen sekunder …",
    "deploy.live": "Publisert: {address} ({release})",
    "deploy.already": "Allerede publisert: {address} ({release})",
    "deploy.kept": "Nettstedet viser {release}, som driftsansvarlig har gått tilbake til; "
    "det går fram igjen neste gang noe sendes inn.",
    "deploy.failed": "Nettstedet lot seg ikke bygge. Endringen din ligger i arkivet, men nettstedet er som før. "
    "Rett det som står over, og send igjen.",
    "deploy.previewed": "Forhåndsvisning av {name}: {address}",
    "deploy.preview_failed": "Forhåndsvisningen av {name} lot seg ikke bygge; en tidligere er som før.",
    "deploy.preview_oldest": "Høyst {most} forhåndsvisninger beholdes: den på {name} er tatt ned. "
    "Den kommer tilbake neste gang du sender grenen dens.",
    "deploy.preview_gone": "Forhåndsvisningen av {name} er fjernet.",
    "deploy.rolled_back": "Nettstedet viser {release} igjen (før: {before}). "
    "Det går fram igjen neste gang noe sendes inn.",
    "deploy.nothing_earlier": "Det finnes ingen tidligere utgave å gå tilbake til.",
    "deploy.no_release": "Det finnes ingen utgave «{got}». Disse finnes:",
    "deploy.empty": "Grenen main finnes ikke ennå: det er ingenting å publisere.",
    # what the operator does with what was set up
    "deploy.setup": "Arkivet:     {home}/repo.git\n"
    "  git clone <bruker>@<server>:{home}/repo.git     redaktørene endrer schemes/ og content/, og sender inn\n"
    "Nettstedet:  {home}/live\n"
    "nginx, i server-blokken til nettstedet:\n"
    "  include {home}/nginx.conf;\n",
    "deploy.setup_brotli": "  (apt install libnginx-mod-http-brotli-static, "
    "sett så opp på nytt: mindre filer for leserne)\n",
    "deploy.setup_systemd": "systemd:\n"
    "  cp {home}/systemd/utlysning-* /etc/systemd/system/\n"
    "  systemctl daemon-reload\n"
    "  systemctl enable --now utlysning-rebuild.timer utlysning-deadline.timer\n",
}
