"""Svenska."""

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    # what was pushed
    "deploy.tag": "etiketten (tag) {got} tas inte emot: skicka en gren.",
    "deploy.ref": "bara grenar tas emot, inte {got}.",
    "deploy.many_refs": "högst {most} grenar tas emot åt gången: skicka dem en i taget.",
    "deploy.main_forced": "main skrivs aldrig om. Hämta det som andra har skickat (git pull --rebase) och skicka igen.",
    "deploy.main_deleted": "main är den publicerade webbplatsen och kan inte tas bort.",
    "deploy.option": "det finns inget val ”{got}”, bara language=nb, language=sv, language=en och confirm-removal.",
    # where a change is
    "deploy.outside": "{path}: bara filer under schemes/ och content/ tas emot. Ta tillbaka ändringen: {undo}",
    "deploy.many_outside": "… och {count} filer till utanför schemes/ och content/.",
    "deploy.link": "{path}: detta är en symbolisk länk: lägg själva filen här.",
    "deploy.submodule": "{path}: detta är en undermodul: lägg själva filerna här.",
    "deploy.executable": "{path}: filen är märkt som ett program. Ta bort märkningen: "
    "git update-index --chmod=-x {path}",
    "deploy.mode": "{path}: git har sparat denna med läget {got}; en fil har 100644.",
    # what a file is called
    "deploy.name_utf8": "{path}: namnet är inte UTF-8: byt namn på filen.",
    "deploy.name_character": "{path}: namnet har ett tecken som inte alla system klarar, {character}: "
    "byt namn på filen.",
    "deploy.name_end": "{path}: ”{part}” börjar eller slutar med ett mellanslag eller slutar med punkt: byt namn.",
    "deploy.name_windows": "{path}: Windows använder namnet ”{part}” självt: byt namn på filen.",
    "deploy.name_server": "{path}: ”{part}” skulle ändra hur en webbserver eller webbläsare behandlar webbplatsen: "
    "byt namn på filen.",
    "deploy.name_hidden": "{path}: ”{part}” börjar med punkt, och dolda filer tas inte emot: ta bort den.",
    "deploy.name_long": "{path}: namnet är för långt: högst {most} byte.",
    "deploy.name_deep": "{path}: filen ligger för djupt: högst {most} mappar.",
    "deploy.name_case": "{path}: det här namnet och {other} är samma på vissa system: byt namn på den ena.",
    "deploy.name_form": "{path}: bokstäverna i namnet är sammansatta på ett ovanligt sätt (inte NFC): "
    "skriv namnet på nytt.",
    # how much, and what kind
    "deploy.many_files": "schemes/ och content/ har fler än {most} filer.",
    "deploy.large_file": "{path}: filen har {size} byte, högst {most} tas emot.",
    "deploy.large_tree": "schemes/ och content/ har {size} byte tillsammans, högst {most} tas emot.",
    "deploy.kind": "{path}: filer av det här slaget tas inte emot, bara {allowed}.",
    "deploy.content": "{path}: innehållet är inte det som namnet säger ({kind}).",
    # what would be lost
    "deploy.removal": "detta tar bort {count} av {all} sidor. Om det är meningen: git push -o confirm-removal",
    "deploy.ledger": "schemes/addresses.yml: adressen {got} har tagits bort, och en adress är för alltid: "
    "lägg tillbaka raden.",
    # the check
    "deploy.checking": "Kontrollerar {name} …",
    "deploy.refused": "Avvisat. Ingenting har ändrats, varken i arkivet eller på webbplatsen.",
    "deploy.time": "arbetet stoppades efter {seconds} sekunder: en fil kräver för mycket arbete. "
    "Skicka mindre åt gången, eller fråga driftansvarig.",
    "deploy.memory": "arbetet stoppades: en fil kräver för mycket minne. "
    "Skicka mindre åt gången, eller fråga driftansvarig.",
    "deploy.fault": "programmet havererade. Det beror inte bara på dig: be driftansvarig läsa {log}.",
    "deploy.full": "det finns ingen plats kvar på servern, för det en fil innehåller eller för ytterligare en fil: "
    "be driftansvarig titta efter med df -h {path} och df -i {path}.",
    # publishing
    "deploy.waiting": "En annan publicering pågår; väntar på den …",
    "deploy.building": "Bygger webbplatsen. Det tar några sekunder …",
    "deploy.live": "Publicerat: {address} ({release})",
    "deploy.already": "Redan publicerat: {address} ({release})",
    "deploy.kept": "Webbplatsen visar {release}, som driftansvarig har gått tillbaka till; "
    "den går framåt igen nästa gång något skickas in.",
    "deploy.failed": "Webbplatsen gick inte att bygga. Din ändring finns i arkivet, men webbplatsen är som förut. "
    "Rätta det som står ovan och skicka igen.",
    "deploy.previewed": "Förhandsvisning av {name}: {address}",
    "deploy.preview_failed": "Förhandsvisningen av {name} gick inte att bygga; en tidigare är som förut.",
    "deploy.preview_oldest": "Högst {most} förhandsvisningar behålls: den på {name} är borttagen. "
    "Den kommer tillbaka nästa gång du skickar dess gren.",
    "deploy.preview_gone": "Förhandsvisningen av {name} är borttagen.",
    "deploy.rolled_back": "Webbplatsen visar {release} igen (före: {before}). Den går framåt igen nästa gång något "
    "skickas in.",
    "deploy.nothing_earlier": "Det finns ingen tidigare utgåva att gå tillbaka till.",
    "deploy.no_release": "Det finns ingen utgåva ”{got}”. Dessa finns:",
    "deploy.empty": "Grenen main finns inte ännu: det finns inget att publicera.",
    # what the operator does with what was set up
    "deploy.setup": "Arkivet:      {home}/repo.git\n"
    "  git clone <användare>@<server>:{home}/repo.git     redaktörerna ändrar schemes/ och content/, och skickar in\n"
    "Webbplatsen:  {home}/live\n"
    "nginx, i webbplatsens server-block:\n"
    "  include {home}/nginx.conf;\n",
    "deploy.setup_brotli": "  (apt install libnginx-mod-http-brotli-static, "
    "ställ sedan in på nytt: mindre filer för läsarna)\n",
    "deploy.setup_systemd": "systemd:\n"
    "  cp {home}/systemd/utlysning-* /etc/systemd/system/\n"
    "  systemctl daemon-reload\n"
    "  systemctl enable --now utlysning-rebuild.timer utlysning-deadline.timer\n",
}
