"""What each code means, why it matters and how to mend it, in bokmål."""

from typing import Final

HELP: Final[dict[str, str]] = {
    # the file
    "file.unreadable": "Filen er nevnt eller ventet, men teksten i den kunne ikke hentes. Se om den ligger der, om "
    "navnet er riktig, og om du har lov til å lese den.",
    "file.link": "En lenke kan føre ut av mappen, slik at noe annet enn det som er gjennomgått, blir publisert. Legg "
    "en kopi av filen der lenken er.",
    "file.large": "Ingen ordning trenger så mye tekst; oftest er en annen fil lagret under dette navnet. Lagre bare "
    "teksten, og legg vedlegg et annet sted.",
    "file.empty": "En tom fil må ikke bli lest som en ordning uten vilkår. Skriv inn feltene, eller slett filen.",
    "file.kind": "Filen er av et annet slag enn navnet sier, for eksempel et Word-dokument. Lagre den som ren tekst, "
    "eller kopier teksten over i en ny fil.",
    "file.utf8": "Bokstaver som æ, ø, å, ä og ö er lagret på en eldre måte og ville blitt feil. Velg UTF-8 der "
    "redigeringsprogrammet spør om tegnkoding, og lagre på nytt.",
    "file.conflict": "To personer endret de samme linjene, og Git lot begge versjonene stå i filen. Behold det som "
    "er riktig, slett de tre merkede linjene, og lagre.",
    # the YAML
    "yaml.tab": "For YAML har en tabulator ingen fast bredde, så det går ikke å se hva som hører sammen. Bytt ut "
    "hver tabulator først på linjen med to mellomrom.",
    "yaml.deep": "Felt inni felt inni felt: så dypt går ingen ordning, og trolig har et innrykk eller en klamme "
    "glippet. Se på linjene over.",
    "yaml.many": "En fil med så mange verdier ville forsinket byggingen for alle. Del den opp, eller se om noe er "
    "limt inn ved et uhell.",
    "yaml.alias": "I YAML står en tekst som begynner med & eller *, for en tekst et annet sted i filen. Her skrives "
    "hver tekst ut der den brukes; sett anførselstegn rundt en tekst som begynner slik.",
    "yaml.merge": "Felt som hentes fra et annet sted, ser man ikke der de gjelder. Skriv ut hvert felt.",
    "yaml.tag": "I YAML angir et utropstegn først en type. Her følger typen av feltet; sett anførselstegn rundt en "
    "tekst som begynner slik.",
    "yaml.directive": "En linje som begynner med %, gir ordre til programmet som leser filen. Slett den, eller sett "
    "anførselstegn rundt teksten.",
    "yaml.documents": "En linje med tre bindestreker begynner et nytt dokument, og det som kommer etter, ville ikke "
    "blitt lest. Slett linjen, eller flytt resten til en egen fil.",
    "yaml.duplicate": "Det samme feltet står to ganger, og bare den ene verdien kunne gjelde. Behold den som er "
    "riktig. Meldingen viser begge linjene.",
    "yaml.key": "Foran kolon står navnet på et felt, og det er et ord. Klammer der var trolig ment som verdien.",
    "yaml.comment": "YAML leser mellomrom og # som starten på en kommentar og tar ikke med resten av linjen, også "
    "når teksten skulle vises. Sett anførselstegn rundt teksten, eller to mellomrom foran en virkelig kommentar.",
    "yaml.hash": "En linje som begynner med #, er en kommentar og blir ikke tatt med, heller ikke midt i en tekst. "
    "Sett anførselstegn rundt teksten, eller et mellomrom etter # hvis det er en kommentar.",
    "yaml.colon": "Kolon og mellomrom betyr at et felt begynner. Sett anførselstegn rundt en tekst som har begge "
    "deler.",
    "yaml.flow_colon": "Inne i klammer skilles navn og verdi av kolon med mellomrom etter. Legg til mellomrommet, "
    "eller sett anførselstegn rundt en tekst med kolon.",
    "yaml.comma": "Inne i klammer skiller YAML feltene ved hvert komma, så en tekst med komma blir kuttet der, og "
    "resten blir tatt for et felt. Sett anførselstegn rundt hele teksten, eller skriv den på en egen linje under "
    "feltet.",
    "yaml.indent": "Innrykket sier hva som hører til hva, og her blir et felt en del av en verdi. La linjen begynne "
    "rett under feltet den står sammen med.",
    "yaml.spaces": "Mellomrommene foran en linje sier hva den hører til: punktene i en liste, og feltene i et punkt, "
    "begynner i samme kolonne. Legg til eller slett mellomrom foran linjen til den står som naboene.",
    "yaml.quote": "Alt etter det første anførselstegnet ble lest som én tekst. Lukk anførselstegnet der teksten "
    "slutter.",
    "yaml.after_quote": "Teksten slutter der anførselstegnet lukkes. Sett den andre sorten anførselstegn rundt hele "
    "teksten, eller skriv tegnet dobbelt inne i den.",
    "yaml.bracket": "Hver klamme som åpnes, må lukkes, og det skal være komma mellom delene. Begynn på stedet "
    "meldingen viser.",
    "yaml.escape": "Mellom doble anførselstegn står omvendt skråstrek og bokstaven etter for et annet tegn. Mellom "
    "enkle anførselstegn står de for seg selv.",
    "yaml.start": "Noen tegn, som @ og %, betyr noe for YAML når de står først i en tekst. Sett anførselstegn rundt "
    "teksten.",
    "yaml.no_colon": "En linje er et felt, og et felt er navn, kolon, mellomrom og verdi. Legg til kolonet, eller "
    "rykk linjen inn hvis den fortsetter teksten over.",
    "yaml.list": "En bindestrek begynner et punkt i en liste, og punktene står på egne linjer. Begynn listen på "
    "neste linje.",
    "yaml.block": "Tegnene | og > sier at det følger en tekst over flere linjer, fra neste linje. Flytt teksten ned "
    "og rykk den inn.",
    "yaml.fit": "Linjer som hører sammen, begynner i samme kolonne. Sammenlign linjen med naboene; ofte er et "
    "anførselstegn over ikke lukket.",
    "yaml.syntax": "Filen bryter en regel i YAML som ikke har egne ord her; det du leser, er programmets. Se på "
    "anførselstegn, klammer og innrykk ved stedet.",
    # the fields
    "field.missing": "Leserne eller sjekken trenger dette feltet. Legg det til der meldingen peker.",
    "field.missing_like": "Leserne eller sjekken trenger dette feltet. Legg det til der meldingen peker; eksempelet "
    "viser formen, ikke hva som gjelder for ordningen din.",
    "field.missing_choice": "Bare disse ordene kan stå her, og ved siden av hvert av dem står hva det betyr. Velg det "
    "som sier det kunngjøringen sier.",
    "field.unknown": "Det som står i et felt som ikke finnes, ville falt bort uten et ord. Bruk et av feltene som er "
    "listet opp, eller slett det.",
    "field.misspelt": "Det som står i et felt med skrivefeil, ville falt bort uten et ord. Skriv navnet slik det er "
    "foreslått.",
    "item.missing": "Listen har et fast antall punkter, for eksempel en nedre og en øvre grense. Legg til det som "
    "mangler.",
    "value.missing": "Et felt uten verdi sier ingenting. Skriv verdien, eller slett hele feltet hvis det ikke gjelder.",
    "value.missing_like": "Et felt uten verdi sier ingenting, og en frist som står tom, er ikke det samme som ingen "
    "frist. Skriv verdien i formen som vises, eller slett feltet.",
    "value.missing_choice": "Bare disse ordene kan stå her, og ved siden av hvert av dem står hva det betyr. Velg det "
    "som sier det kunngjøringen sier.",
    "value.kind": "En liste, en gruppe felt og en enkelt verdi skrives på ulike måter, og her trengs en annen. "
    "Meldingen sier hvilken.",
    "value.choice": "Dette feltet har noen få faste ord, siden sider og regler avhenger av det. Velg et av dem i "
    "listen.",
    "value.refused": "Verdien bryter en regel som ikke har egne ord her; det du leser, er programmets. Meld gjerne "
    "fra, så den får det.",
    "list.short": "Med færre punkter ville regelen eller feltet ikke bety noe. Legg til det som mangler, eller slett "
    "feltet.",
    "list.long": "Det er flere punkter enn feltet har plass til, for eksempel en tredje grense. Slett det som er for "
    "mye.",
    # the values
    "amount": "Beløp har én form, siden 1.400 er tusen for én leser og litt over én for en annen. Sifre, mellomrom "
    "mellom tusener, punktum foran to desimaler.",
    "amount.negative": "Det en ordning gir eller krever, er aldri under null; oftest har en bindestrek sneket seg "
    "inn. Slett den.",
    "percent": "En andel skrives i prosent med mellomrom foran tegnet, så 0.5 aldri blir lest som halvparten. "
    "Punktum foran desimalene.",
    "percent.range": "En andel av kostnadene ligger mellom ingenting og alt. Se etter et siffer for mye.",
    "whole": "Her gir bare hele tall mening: måneder, år, hvor mange. Skriv det med sifre, uten mellomrom og "
    "desimaler.",
    "yes_no": "I filen heter ja true og nei false, på alle språk.",
    "date": "Datoer har én form, med året først, siden 03/04 er i mars for noen og i april for andre.",
    "date.ambiguous": "Datoen kan leses på to måter, og en frist skal ikke gjettes. Skriv den som er ment, med året "
    "først.",
    "date.calendar": "Dagen finnes ikke, for eksempel 30. februar. Se etter i kunngjøringen.",
    "clock": "Skriv time og minutt med kolon. Midnatt skrives end-of-day eller start-of-day, siden 24:00 og 00:00 "
    "blir misforstått.",
    "zone": "En sone med stedsnavn kjenner sommertiden selv; det gjør ikke CET og GMT+2. Norge er Europe/Oslo, "
    "Sverige er Europe/Stockholm.",
    "slug": "Id-en blir en del av en adresse, og adresser er for alltid. Små bokstaver a til z, sifre, og "
    "bindestreker mellom dem.",
    "name": "Id-en brukes av regler og i data. Små bokstaver a til z, sifre og understrek, med en bokstav først.",
    "code": "Koden er det regler og data bruker i stedet for ordene. Små bokstaver a til z, sifre og understrek.",
    "reserved": "En fil eller mappe med dette navnet kan ikke lages på en Windows-maskin, så ingen der kunne åpnet "
    "filene. Velg et annet.",
    "email": "Leserne klikker på den for å skrive. Et navn, @ og et domene, uten mellomrom og uten ord rundt.",
    "phone": "Nummeret slik leserne ser det: sifre, mellomrom og bindestreker, og ingenting annet.",
    "tel": "Nummeret slik en telefon ringer det, fra alle land: + og landkoden først, uten mellomrom.",
    "url": "Adressen slik den står i nettleseren, med https:// først. Andre slags adresser kunne kjørt programmer "
    "hos leseren.",
    "text.empty": "En tom tekst ville gitt et hull på siden. Skriv den, eller slett feltet.",
    "text.long": "Teksten er lengre enn noen tekst i en kunngjøring. Kort den ned, eller del den i avsnitt.",
    "text.short": "Den som leser filen etter deg, må se hvorfor. Skriv en hel setning.",
    "text.html": "Tekster er ord med litt Markdown: **uthevet**, *kursiv*, lister og lenker. HTML blir tatt bort, så "
    "skriv uten.",
    "character": "Et tegn som ikke synes, kan snu teksten, skjule ord eller ødelegge en adresse. Det følger ofte med "
    "når tekst kopieres. Slett det.",
    "marks": "Så mange aksenter på én bokstav er ikke et ord på noe språk, og de dekker linjene rundt. Slett dem.",
    # the meaning
    "notice.missing": "Hver ordning har kunngjøringen ved siden av seg som ren tekst, ord for ord, så hver regel kan "
    "spores til setningen sin. Lagre den under navnet i feltet notice.",
    "place.unknown": "Mappen blir en del av adressen og er et sted, og stedet trenger et navn som kan vises. Før det "
    "opp i schemes/places.yml.",
    "address": "Adresselisten har adressene under språket: skråstrek i begge ender, små bokstaver, og #call- foran "
    "id-en til en utlysning.",
    "address.page": "Lesere kan ledes fra side til side, ikke fra eller til et sted på en side. Skråstrek i begge "
    "ender.",
    "address.lost": "Andre har lenket til denne adressen, og den skal ikke ende i ingenting. Skriv under moved hvor "
    "siden er nå, eller under gone hvorfor den er borte.",
    "address.alive": "Siden finnes, så ingen trenger å ledes videre eller få vite at den er borte. Slett linjen.",
    "address.twice": "Bare den ene av to linjer om den samme adressen kunne gjelde. Behold den som er riktig.",
    "address.nowhere": "Leserne ville blitt ledet fra en side som er borte, til en som ikke finnes. Oppgi adressen "
    "til en side som er publisert.",
    "address.silent": "Siden som forteller hvorfor noe er borte, finnes på alle språkene til nettstedet. Skriv "
    "grunnen på hvert av dem.",
    "address.new": "Det som publiseres fra nå av, blir husket, så det aldri forsvinner uten et ord. Kommandoen "
    "skriver de nye adressene inn i listen.",
    "address.taken": "To sider kan ikke ha samme adresse, og nettstedet har en egen side der. Gi stedet et annet "
    "navn i places.yml og endre navnet på mappen.",
    "name.unknown": "Id-en viser til noe i en annen liste eller fil, og det finnes ikke der. Se etter en skrivefeil, "
    "eller legg til det den viser til.",
    "id.twice": "To ting med samme id kan ikke skilles fra hverandre, verken i en adresse eller i data. Endre den "
    "nyeste.",
    "quote.missing": "Et sitat blir slått opp i kunngjøringen, ord for ord, så ingenting blir sagt i giverens navn "
    "som giveren ikke har sagt. Kopier det, og skriv […] der du utelater ord.",
    "quote.order": "Ord som er utelatt, skrives […], og det som står på hver side, står i samme rekkefølge i "
    "kunngjøringen. Trenger du delene i en annen rekkefølge, så gi hver av dem et eget sitat.",
    "words.original": "Teksten på språket i kunngjøringen er den som gjelder; de andre er oversettelser av den. Legg "
    "den til.",
    "words.missing": "Hver side finnes på fire språk, og da gjør hver av nettstedets egne tekster det også. Skriv "
    "teksten på dette språket, eller ta den ut av alle fire.",
    "words.needed": "Sidene lages med denne teksten, så nettstedet kan ikke bygges uten den. Sett den inn igjen i alle "
    "de fire filene; git diff viser hva den var.",
    "words.plural": "Noen tekster har en form for én og en for flere: {one: …, other: …}. Skriv det likt på alle "
    "språkene.",
    "words.blanks": "Det som står i klammer, fyller siden inn, for eksempel en dato eller et tall. La det stå, og "
    "skriv ordene rundt.",
    "identity.colour": "En farge på nettstedet skrives slik tegneprogrammer gjør det: # og seks sifre, i "
    "anførselstegn, siden "
    "det som følger etter en løs #, er et notat.",
    "identity.contrast": "Mange leser skjermen i sollys eller med trette øyne. Loven krever en kontrast på 4,5 "
    "til 1, og det "
    "gjør byggingen også. Det som foreslås, er den nærmeste mørkere tonen av samme farge som holder.",
    "identity.mark": "Merket står på hver side, og kan derfor bare inneholde former. De fleste tegneprogrammer "
    "kan lagre som "
    "enkel eller optimert SVG og gjøre bokstaver om til kurver.",
    "reading.alone": "Der vi leser en uklar setning på én måte, skal leserne også se setningen. Legg den til som "
    "quote.",
    "criterion.rule": "Et kriterium av typen checked avgjøres av en regel. Skriv regelen, eller gjør kriteriet til "
    "declared (søkeren krysser av) eller judged (en saksbehandler avgjør).",
    "criterion.question": "Et kriterium av typen declared blir besvart av søkeren, som trenger et spørsmål å svare "
    "ja eller nei på. Legg til question med text.",
    "criterion.ruled": "Bare et kriterium av typen checked avgjøres av en regel; her ville den aldri blitt brukt. "
    "Endre typen, eller slett regelen.",
    "criterion.asked": "Bare et kriterium av typen declared har et eget spørsmål; her ville det aldri blitt stilt. "
    "Endre typen, eller slett spørsmålet.",
    "fact.unknown": "En regel kan bare se på det søkeren blir spurt om. Bruk en opplysning fra schemes/facts.yml, "
    "eller skriv en under facts i denne filen.",
    "fact.shared": "Det flere ordninger spør om, blir spurt én gang, under én id. Bruk den felles opplysningen, "
    "eller gi din en annen id hvis den betyr noe annet.",
    "fact.circle": "Spørsmålet venter på et svar som selv venter på dette, så ingen av dem ville blitt stilt. Endre "
    "when i det ene.",
    "fact.order": "Skjemaet spør gruppe for gruppe, og et spørsmål kan ikke vente på et svar som kommer senere. "
    "Flytt det til gruppen som er nevnt, eller til en senere.",
    "fact.options": "Søkeren velger blant alternativer, og det finnes ingen. Skriv dem under options, eller oppgi et "
    "register i register_of.",
    "fact.no_options": "En opplysning av denne typen er ikke et valg, så alternativene ville aldri blitt vist. Slett "
    "dem, eller gjør typen til option.",
    "fact.fields": "En liste må vite hva det skal spørres om for hvert punkt. Skriv det under fields.",
    "fact.no_fields": "Bare en liste har fields, så disse ville aldri blitt spurt om. Slett dem, eller gjør typen "
    "til items.",
    "fact.bounds": "Ikke noe tall ligger mellom disse to, så ingen kunne svart. Bytt dem om.",
    "criterion.fact": "En erklæring besvares under id-en til kriteriet, og en opplysning besvares allerede under "
    "den. Velg en annen.",
    "when.judged": "Det en saksbehandler avgjør, er kjent først etter søknaden, så ingenting søkeren blir spurt om "
    "før, kan avhenge av det. Bruk en opplysning i stedet.",
    "option.twice": "To alternativer med samme kode kan ikke skilles av en regel. Endre eller slett det ene.",
    "option.unknown": "Ingen kunne gitt dette svaret, så regelen ville aldri holdt, eller alltid. Registre endrer "
    "seg: et fylke fra 2020 er ikke nødvendigvis et i dag. Mangler det et valg, legger du det til under options "
    "for opplysningen: Det ordningene har felles, står i schemes/facts.yml, det som er til én ordning, under facts "
    "i filen. Et svar på ja eller nei er true eller false.",
    "rule.form": "En regel skrives i en av noen få former, som kjennes på ordet i dem: is, at_most, all og så videre.",
    "rule.type": "Regelen spør om noe denne opplysningen ikke kan si, for eksempel om et tall er et alternativ. Velg "
    "en regel som passer til typen.",
    "rule.value": "Grensen har en form som ingen svar har, for eksempel en halv måned der det spørres om hele. Skriv "
    "en grense det går an å svare.",
    "rule.too_many": "Det kreves flere punkter enn det finnes, så ingen kunne oppfylt det. Sett ned tallet, eller "
    "før opp flere.",
    "rule.too_many_chosen": "Det kreves flere svar enn opplysningen har alternativer, så ingen kunne oppfylt det. Sett "
    "ned tallet, eller legg til alternativer.",
    "rule.mixed": "Måneder og kroner kan ikke legges sammen, og det ene er ingen andel av det andre. Nevn "
    "opplysninger som alle er beløp, eller alle er tall.",
    "rule.none": "En regel som ikke krever noen av punktene sine, gjelder for alle. Krev minst ett.",
    "rule.limitless": "Uten grense avgjør regelen ingenting. Legg til at_least, at_most eller begge.",
    "rule.reversed": "Ingenting er både over den øvre og under den nedre grensen. Bytt dem om.",
    # the money
    "limit.form": "En grense er en pengesum, eller en del av noe; med begge eller ingen av delene kan den ikke "
    "regnes ut. Skriv amount, eller share og of.",
    "limit.pool": "Ett tilskudd kan ikke være større enn alle pengene i utlysningen. Se hvilket av de to beløpene "
    "som er feil.",
    "limit.hourly_rate": "Hva en time kan koste, sies i penger. Skriv amount.",
    "limit.floor": "Det søkeren og andre bidrar med, har en nedre grense, så tilskuddet får en øvre. Skriv at_least.",
    "limit.cash": "Med kinds: [cash] teller bare penger mot grensen. Det gir mening for det som må legges inn, men "
    "et tak på annet har ingen slik form. Ta bort kinds.",
    "limit.whole_cash": "En sats for hvert år sikrer ikke penger fra andre når tid og lokaler også teller. Et krav om "
    "penger over hele perioden ville krysse grensene for hvert år. La kravet gjelde hvert år, eller "
    "søkeren.",
    "limit.ceiling": "Kostnader og offentlige midler har en øvre grense. Skriv at_most.",
    "limit.of": "Hvilke kostnader som er støtteberettiget, regnes ut med denne grensen, så den kan ikke være en "
    "andel av dem. Regn den av total_cost.",
    "limit.smallest": "Et minste tilskudd i hvert år eller prosjekt kunne forby det helheten tillater. Det gjelder "
    "søknaden som helhet.",
    "limit.rolling_apart": "Støtte som er gitt før, ville blitt trukket fra én gang for hvert år eller prosjekt. Den "
    "trekkes fra én gang, fra helheten.",
    "limit.reserved": "Stegene i planen bruker dette navnet om et eget tall. Velg en annen id.",
    "limit.category_missing": "En grense for en kostnadstype må si hvilken. Legg til category med id-en til en "
    "kostnad.",
    "limit.category_alone": "Bare en grense for en kostnadstype ser på category; her ville den blitt oversett. Skriv "
    "caps: category, eller slett den.",
    "limit.aid": "Egen valuta og rullerende år hører til grenser for støtte, som er et beløp som begrenser "
    "tilskuddet. Endre caps, eller slett feltet.",
    "limit.rolling": "Støtte over flere år regnes i euro etter de europeiske reglene. Legg til currency: EUR.",
    "limit.year_twice": "Grensen gjelder i ett bestemt år eller i hvert av dem; begge deler på en gang motsier "
    "hverandre. Behold én.",
    "limit.when_budget": "Grensen avgjør hva budsjettet kommer til, og budsjettet svarer på spørsmålet: det gikk i "
    "ring. La when lese noe søkeren selv svarer på, for eksempel hva slags søker det er.",
    "limit.when_many": "Hvert nytt vilkår kan doble antallet måter grensene kan gjelde på, og kalkulatoren regner ut "
    "hver av dem. Skriv det samme vilkåret likt der det er det samme, eller slå sammen grenser.",
    "limit.crossed": "Tilskuddet er det laveste av grensene som gjelder, og blir det lavere enn det minste, er det "
    "null. Rett beløpene, eller la grensene gjelde for ulike søkere med when.",
    "limit.no_years": "År kan bare skilles der ordningen lister dem opp. Legg til budget_years, eller la grensen "
    "gjelde helheten.",
    "limit.year": "Grensen gjelder et år der ordningen ikke gir penger. Rett året, eller legg det til i budget_years.",
    "limit.whole_cost": "Kostnader regnes år for år, så en grense over alle år kunne ikke deles. Legg til each_year: "
    "true, eller et år.",
    "limit.cost_per": "Kostnader regnes prosjekt for prosjekt, så en grense over alle prosjekter kunne ikke deles. "
    "Skriv per: project.",
    "limit.whole_project": "År og prosjekter krysser hverandre, og den laveste grensen ville ikke lenger være "
    "tilskuddet. La den gjelde i hvert år, eller for søkeren.",
    "limit.whole_floor": "Det andre må bidra med over hele perioden, følger bare av en andel i hvert år. Legg til "
    "den andelen, eller la grensen gjelde i hvert år eller for søkeren.",
    "money.year_twice": "Et år som står to ganger, ville blitt regnet to ganger. Slett det ene.",
    "money.step": "Beløp rundes ned til et trinn: 1 er hele kroner, 1000 er hele tusen. Null er ikke noe trinn.",
    "cost.asks": "En budsjettlinje kan svare ja på et spørsmål, så den viser til et ja/nei-spørsmål. Vis til et "
    "annet, eller slett asks.",
    "figure.type": "Et tall i et budsjett er et pengebeløp, og en prosjektliste er en liste. Endre typen på "
    "opplysningen, eller tallet.",
    "figure.missing": "Et år eller en del alene sier ikke hvilket tall det gjelder. Legg til figure, for eksempel "
    "total_cost.",
    "figure.year": "Budsjettet har ikke dette året, så spørsmålet kunne aldri besvares fra det. Rett året, eller "
    "legg det til i budget_years.",
    "figure.part": "Et tilskudd deles ikke på delene av kostnadene; bare hva de koster, er kjent. Skriv total_cost.",
    "figure.projects": "En prosjektliste finnes bare der én søknad kan ha flere prosjekter. Legg til "
    "several_projects under money, eller slett tallet.",
    "figure.outside": "Et tall inne i en liste gjelder ett prosjekt, så listen må være prosjektlisten. Legg til "
    "figure: projects i listen.",
    # the dates
    "instant.turned": "Natten klokken stilles, blir en time hoppet over eller kommer to ganger, og en frist i den er "
    "ikke ett tidspunkt. Velg et klokkeslett utenfor.",
    "call.awards": "Tildelingene viser hvem som fikk penger i én runde. Uten id-en til den utlysningen ville en ny "
    "runde se avgjort ut før noen har søkt. Skriv id-en til utlysningen som er avgjort.",
    "call.two_ends": "Leserne ville sett både en siste dag og at det ikke er noen. Behandles søknadene løpende "
    "fram til en siste dag, skriver du dagen som deadline med kind: rolling. Er det ingen siste dag, beholder du "
    "ongoing og sletter deadline.",
    "call.order": "Ingen kunne søkt på en utlysning som stenger før den åpner. Se på begge datoene i kunngjøringen.",
    "move.order": "Lesere og kalendere følger flyttingene etter hverandre, den første først. Sett dem i den "
    "rekkefølgen de ble kjent.",
    "move.same": "En flytting til samme tidspunkt ville fortalt leserne om en endring som ikke var noen. Skriv hva "
    "fristen var før.",
    "move.updated": "De som følger ordningen, får vite om endringer gjennom datoen i updated. Sett den til dagen for "
    "flyttingen eller senere.",
    "milestone.order": "Perioden slutter før den begynner. Bytt datoene om, eller slå dem opp.",
    "contact.tel": "Nummeret leserne ser, og det telefonen deres ringer, er ikke det samme. Se hvilket som er riktig.",
    # the examples
    "rules.unread": "Reglene er i orden i filen, men sjekken godtar ikke det som ble laget av dem. Det eneste du kan "
    "gjøre, er å melde fra.",
    "example.answers": "Et eksempel besvares som skjemaet, så svarene må være svar skjemaet tar imot. Rett svaret.",
    "example.like": "Et eksempel kan gå ut fra svarene i et som står før det. Rett id-en, eller flytt det andre opp.",
    "example.outcome": "Reglene avgjør noe annet enn du ventet. Spør kunngjøringen hvem som har rett, og rett så "
    "regelen eller eksempelet.",
    "example.because": "Utfallet er som ventet, men av en annen grunn, så eksempelet prøver ikke det det sier. Rett "
    "because, eller svarene.",
    "plan.like": "Et regnestykke kan gå ut fra et som står før det. Rett id-en, eller flytt det andre opp.",
    "plan.shown": "Et regnestykke leserne får se, trenger en tittel og noen ord om hva det viser. Legg dem til, "
    "eller slett shown.",
    "plan.terms": "Uten grenser eller kostnader i filen er det ingenting å regne ut. Skriv vilkårene først, eller "
    "slett regnestykket.",
    "plan.budget": "Kalkulatoren kan ikke lese budsjettet som en søkers. Meldingen sier hvilken del, hva som ble "
    "lest, og hva som skal stå.",
    "plan.budget_line": "Kalkulatoren kan ikke lese denne linjen i budsjettet som en søkers. Meldingen sier hva som "
    "ble lest, og hva som skal stå.",
    "plan.unread": "Vilkårene er i orden i filen, men kalkulatoren godtar ikke det som ble laget av dem. Det eneste "
    "du kan gjøre, er å melde fra.",
    "plan.answers": "Svarene ved et regnestykke skrives som i eksemplene, og bare på spørsmål som denne utlysningen "
    "stiller. De avgjør hvilke grenser som gjelder.",
    "plan.figure": "Vilkårene gir et annet tall enn du ventet. Spør kunngjøringen hvem som har rett, og rett så "
    "vilkårene eller regnestykket. Med en grense for bagatellmessig støtte er tilskuddet et spenn til regnestykket "
    "sier under budget hva som er gitt før (aid: [] for ingenting) og hva en euro koster (exchange).",
    # what needs review
    "watch.closes": "En utlysning har frist innen tretti dager. Nå er tiden inne for å se etter at dato, dokumenter og "
    "kontaktpersoner fortsatt stemmer. Ingenting er feil, og linjen forsvinner når fristen er ute.",
    "watch.opens": "En utlysning åpner innen tretti dager. Se etter at alt en søker trenger, står i filen før den "
    "første leser den. Linjen forsvinner når utlysningen har åpnet.",
    "watch.endless": "Filen sier fra når det kan søkes, men ikke til når, så nettstedet vil kalle utlysningen åpen for "
    "alltid. Spør den som gir støtten. Legg til en frist, eller spent når pengene er brukt opp.",
    "watch.promised": "Utlysningen oppga en dag da vedtaket skulle være klart, og den dagen er forbi. Legg inn "
    "tildelingene, eller dagen de ble gitt i awarded, eller neste utlysning.",
    "watch.outcome": "Utlysningen er over, og leserne får ikke vite hva det ble til. Legg inn tildelingene eller neste "
    "utlysning. Kommer det ingen av delene, sier siden at utlysningen er avsluttet, og denne linjen kan stå.",
    "watch.link_gone": "Det andre nettstedet sier at siden ikke finnes. Lesere som følger lenken, kommer ingen vei. "
    "Finn den nye adressen, eller ta bort lenken.",
    "watch.link_moved": "Det andre nettstedet sender leserne videre til en ny adresse og sier at det er for godt. "
    "Skriv den nye adressen før den gamle slutter å virke.",
    "watch.link_silent": "Det andre nettstedet svarte ikke på tjue sekunder, to ganger. Det kan være oppe igjen nå: "
    "prøv lenken selv før du endrer den.",
    "watch.link_closed": "Det andre nettstedet svarer mennesker og ikke programmer, så bare du kan se om siden finnes. "
    "Prøv lenken.",
    # what a colleague would say
    "lint.nobody": "En regel som ingen kan oppfylle, avviser alle, og oftest er en grense eller et alternativ feil. "
    "Alle kombinasjoner av svar som regelen skiller mellom, er prøvd. Se på regelen en gang til, eller skriv under "
    "accepted hvorfor den er ment slik.",
    "lint.everybody": "En regel som alle oppfyller, avgjør ingenting, og oftest er en grense eller et alternativ "
    "feil. Se på regelen en gang til, eller skriv under accepted hvorfor den er ment slik.",
    "lint.excludes_everybody": "Noe som utelukker alle, avviser hver eneste søker. Oftest var det ment motsatt: "
    "regelen i en exclusion sier det som ikke skal stemme.",
    "lint.excludes_nobody": "Noe som ikke utelukker noen, avviser ingen, og oftest er en grense eller et alternativ "
    "feil. Se på regelen en gang til, eller skriv under accepted hvorfor det er ment slik.",
    "lint.contradicts": "Hvert av de to kriteriene kan oppfylles, men aldri begge av samme søker. Meldingen nevner "
    "svar som oppfyller det ene og svar som oppfyller det andre. En av reglene er feil, eller det ene kriteriet "
    "skulle vært et alternativ.",
    "lint.implied": "Den som oppfyller det andre kriteriet, oppfyller også dette, så det avviser ingen alene. Ofte "
    "er en grense romsligere enn ment. Hvis kunngjøringen har begge, så skriv det under accepted.",
    "lint.never_applies": "Vilkåret i when slår aldri til, så kriteriet blir aldri brukt, og leserne ser det "
    "forgjeves. Rett when, eller slett det.",
    "lint.unused_fact": "Søkeren ville blitt spurt om noe ingen regel leser, eller blir aldri spurt. Bruk "
    "opplysningen i en regel, eller slett den.",
    "lint.unused_option": "Ingen regel avgjør noe ulikt for disse alternativene, så søkeren velger mellom ting som "
    "er like. Utelat noen, eller se om en regel har glemt dem.",
    "lint.band_gap": "Mellom to trinn på en skala er en verdi utelatt, og den som har den, faller under ingen av "
    "dem. La det ene trinnet begynne der det andre slutter.",
    "lint.band_overlap": "To trinn på en skala gjelder for samme verdi, så det er uklart hvilket som teller. La det "
    "ene trinnet begynne der det andre slutter.",
    "lint.no_examples": "Uten eksempler har ingen sett etter om reglene avgjør slik kunngjøringen mener. Kommandoen "
    "i meldingen foreslår tilfeller på begge sider av hver grense, som du kan godkjenne.",
    "lint.no_example_fits": "Ingen av eksemplene er en søknad som passer, så ingen har sett at noen slipper gjennom. "
    "Kommandoen i meldingen foreslår svar som passer, og du kan godkjenne dem.",
    "lint.untested": "En grense er trygg først når det ligger et eksempel på hver side av den. Les tilfellet i "
    "meldingen opp mot kunngjøringen: Er utfallet riktig, så legg det til som eksempel; hvis ikke, er regelen feil.",
    "lint.untested_limit": "Ingen regnestykker når denne grensen, så ingen har sett den avgjøre noe. Legg til et "
    "regnestykke der den avgjør tilskuddet.",
    "lint.limit_never": "Vilkåret i when slår aldri til, så grensen blir aldri regnet med. Oftest er det en "
    "skrivefeil i et alternativ eller i et tall. Rett when, eller slett grensen.",
    "lint.limit_always": "En grense for alle skrives uten when. Slett when, eller rett det hvis grensen var ment for "
    "bare noen.",
    "lint.limit_outdone": "Tilskuddet er det laveste av grensene som gjelder. En unntaksgrense som er høyere enn den "
    "vanlige, får bare virke når den vanlige ikke gjelder for de samme.",
    "lint.limit_gap": "Hver sats gjelder bare for noen, og for noen søkere gjelder ingen. Også den som uansett får "
    "nei, ville se et tilskudd i budsjettet. Legg til en grense med when for resten.",
    "lint.limit_unmet": "Ingen har sett hva budsjettet kommer til når grensen gjelder. Legg til et regnestykke med "
    "answers som oppfyller when.",
    "lint.limit_unescaped": "Ingen har sett hva budsjettet kommer til når grensen ikke gjelder. Legg til et "
    "regnestykke med answers som ikke oppfyller when.",
    # what should be looked over
    "lint.number": "Et tall som bare står i teksten, er enten skrevet feil eller mangler i en regel. Rett teksten, "
    "eller legg til regelen. Et tall som er riktig og ikke hører hjemme i noen regel, besvares under accepted med en "
    "grunn.",
    "lint.number_rule": "Søkerne leser teksten, og sjekken regner med regelen, så begge må si det samme. Slå opp "
    "setningen i kunngjøringen, og rett det som er feil.",
    "lint.translation_number": "Tall, dager og klokkeslett sammenlignes uansett rekkefølge og uansett hvordan "
    "språket skriver dem. Rett oversettelsen, eller originalen hvis det er den som er feil. En tekst som sier det "
    "samme på en annen måte, besvares under accepted.",
    "lint.translation_stale": "Ved siden av ordningene står det hvilken original hver oversettelse er laget fra. "
    "Når originalen endres og oversettelsen ikke gjør det, får den som leser oversettelsen, vite noe gammelt. "
    "Oppdater den, og la kommandoen i meldingen registrere det.",
    "lint.quote_deadline": "Filen har fristen to ganger: som dato og klokkeslett, som nettstedet regner med, og i "
    "ordene fra kunngjøringen, og de to er uenige. Søkerne ser datoen. Slå opp i kunngjøringen og rett datoen, "
    "klokkeslettet eller sitatet. Har kunngjøringen flere frister, tar du med ordene om den riktige.",
    "lint.quote_day": "Ved siden av dagen står ordene fra kunngjøringen som den er hentet fra, og de nevner en "
    "annen dag. Rett det som er feil. Er dagen regnet ut av andre ord, siterer du dem, eller svarer under accepted.",
    "lint.quote_figure": "Ved siden av tallet står ordene fra kunngjøringen som det er hentet fra, og de har et "
    "annet av samme slag: et annet beløp, en annen prosent, en annen grense. Sjekken regner med tallet her. Rett "
    "det som er feil, eller svar under accepted hvordan det ene følger av det andre.",
    "lint.updated_future": "Dagen står på siden som dagen filen sist ble endret, og den har ikke vært ennå. Oftest "
    "er det et siffer som er feil.",
    "lint.shown_plan": "Et regnestykke som er merket shown, står på siden under tittelen sin, og søkere gjør det "
    "etter. Mangler det penger, er det mer penger enn kostnader, eller bryter det en grense, viser det hvordan man "
    "ikke skal søke. Endre linjene til kostnader og penger er like. Skal det vise at noe mangler, svarer du under "
    "accepted.",
    "lint.deadline_past": "En utlysning som er ny her og allerede over, har oftest feil årstall. Er utlysningen "
    "historie, kan du svare på dette under accepted eller la `.venv/bin/python build.py addresses` føre den inn.",
    "lint.deadline_weekend": "De fleste søker den siste dagen, og mange står fast. Er det noen der som kan hjelpe, "
    "eller har kunngjøringen bestemt dagen, kan du svare på dette under accepted.",
    "lint.deadline_holiday": "På en helligdag svarer ingen telefonen, og systemer er ofte stengt for vedlikehold. "
    "Helligdagene er de som gjelder i landet fristen følger klokken i.",
    "lint.deadline_midnight": "00:00 er det første øyeblikket av en dag, og de fleste tror det er det siste. Ingen "
    "misforstår 23:59 eller en frist der hele dagen regnes med.",
    "lint.contact_name": "Den som ringer eller skriver, vil vite hvem det er. Adressen og nummeret har egne felter.",
    "lint.contact_source": "Det publiseres ikke noe som ikke står i kunngjøringen, og en kontakt er fort kopiert "
    "fra en annen ordning. Har tilskuddsgiveren gitt deg en ny, kan du svare på dette under accepted.",
    "lint.contact_unreal": "Navn som example.org er satt av til eksempler og tilhører ingen. Skriv adressen i "
    "kunngjøringen, eller utelat feltet.",
    "lint.contact_country": "Et nummer med koden til et annet land ringer et annet sted. Et nummer som "
    "kunngjøringen selv skriver med landkode, blir det ikke spurt om.",
    "lint.anchor": "En lenke innenfor nettstedet fører til en side eller et sted på en side, og ingen av dem "
    "finnes. Slå opp adressen på siden den skulle føre til.",
    "lint.link_http": "Det som sendes med http, kan leses og endres underveis. Nettstedet svarer med https i en "
    "annen tekst, så det gjør det her også.",
    "lint.link_text": "Med skjermleser hører mange lenkene på en side etter hverandre, uten setningene rundt. En "
    "lenke som sier hva den fører til, forstås alene.",
    "lint.language_share": "Dette gjelder tilskuddsgivere som er merket central_state i schemes/organisations.yml, "
    "og er talt i ord over alle ordningene deres her. Det er til opplysning: loven teller alt organet gir ut over "
    "tid. Språknøytrale fylkeskommuner skal ha et rimelig forhold mellom skriftspråkene, og for kommuner krever ikke "
    "loven noen andel.",
    "lint.accepted_unused": "Et svar under accepted nevner en kode og et felt slik meldingen skriver dem. Når "
    "funnet er borte eller har flyttet seg i filen, må svaret bort eller flyttes også.",
}
