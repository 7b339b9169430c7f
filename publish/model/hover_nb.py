"""Hva feltene er til, på bokmål, ved det de sier på engelsk."""

from typing import Final

WORDS: Final = {
    "17:00, or end-of-day where the whole day counts, or start-of-day for an opening.": (
        "17:00, eller end-of-day der hele dagen er med, eller start-of-day for en åpning."
    ),
    "A body named in the notices.": "En organisasjon som er nevnt i utlysningene.",
    "A budget and the plan it must give: run at every check, and shown to readers where it is marked so.": (
        "Et budsjett og planen det må gi: prøves ved hver sjekk, og vises til leserne der det er merket slik."
    ),
    "A budget as an applicant has it.": "Et budsjett, slik en søker har det.",
    "A clock time: 17:00, or end-of-day or start-of-day": "Et klokkeslett: 17:00, eller end-of-day eller start-of-day",
    "A condition that holds because the notice says so.": "Et vilkår som gjelder fordi utlysningen sier det.",
    "A cost that is not covered: is it part of what is applied for?": "En kostnad som ikke dekkes: er den med i "
    "det som det søkes om?",
    "A date, and where it matters a clock time, in a named zone.": "En dato, og der det betyr noe et klokkeslett, "
    "i en tidssone med navn.",
    "A date: 2026-03-31": "En dato: 2026-03-31",
    "A deadline as it stood before it was moved.": "En frist, slik den var før den ble flyttet.",
    "A document is there.": "Et dokument finnes.",
    "A folder under schemes/: where a scheme belongs.": "En mappe under schemes/: stedet en ordning hører til.",
    "A kind of cost and whether the scheme accepts it.": "En kostnadstype, og om ordningen godtar den.",
    "A line of help under the answer.": "En linje med hjelp under svaret.",
    "A line of help under the question.": "En linje med hjelp under spørsmålet.",
    "A page or a call that is no longer there, and why.": "En side eller en utlysning som ikke finnes lenger, og "
    "hvorfor.",
    "A page that has another address now.": "En side som har en annen adresse nå.",
    "A passage of the page that no rule decides. Markdown.": "Et avsnitt på siden som ingen regel avgjør. Markdown.",
    "A percentage: 70 % or 12.5 %": "En prosentandel: 70 % eller 12.5 %",
    "A phone number as the notice writes it": "Et telefonnummer, slik utlysningen skriver det",
    "A phone number with its country code: +4795187584": "Et telefonnummer med landkode: +4795187584",
    "A point or a stretch of time on the way: what happens, and when as far as the notice tells.": (
        "Et tidspunkt eller et tidsrom underveis: hva som skjer, og når, så langt utlysningen forteller det."
    ),
    "A question to the applicant.": "Et spørsmål til søkeren.",
    "A rule, as criteria have: it is needed only from those of whom it is true. Left out: from all.": (
        "En regel, slik kriterier har: dokumentet trengs bare fra dem den er sann for. Uten: fra alle."
    ),
    "A rule, as criteria have: the limit holds only for those of whom it is true. Left out: for all.": (
        "En regel, slik kriterier har: grensen gjelder bare dem den er sann for. Uten: alle."
    ),
    "A step of the form.": "Et trinn i skjemaet.",
    "A time zone: Europe/Oslo": "En tidssone: Europe/Oslo",
    "A warning of the check that is answered: it is right as it is, and why.": "En advarsel fra sjekken som er "
    "besvart: det er riktig som det står, og hvorfor.",
    "A whole number: 12": "Et helt tall: 12",
    "Aid that was granted before.": "Støtte som er gitt tidligere.",
    "All warnings there are.": "Alle advarslene som kommer.",
    "Amounts as a share of other amounts; several on a side are added.": "Beløp som en andel av andre beløp; flere "
    "på en side legges sammen.",
    "An address: https://...": "En adresse: https://...",
    "An amount in euros, whatever the scheme's currency.": "Et beløp i euro, uansett hvilken valuta ordningen har.",
    "An amount: 1 400 000 or 1 400 000.50": "Et beløp: 1 400 000 eller 1 400 000.50",
    "An e-mail address": "En e-postadresse",
    "An id": "En id",
    "An id in an address": "En id som står i en adresse",
    "An id or code": "En id eller kode",
    "An officer decides. What is judged, as an id.": "En saksbehandler avgjør. Hva som vurderes, som en id.",
    "An organisation and what it does in the scheme.": "En organisasjon, og hva den gjør i ordningen.",
    "Answers and the outcome they must give, on both sides of each limit. They run at every check.": (
        "Svar og resultatet de må gi, på begge sider av hver grense. De prøves ved hver sjekk."
    ),
    "Answers and the outcome they must give: shown to nobody, run at every check.": "Svar og resultatet de må gi: "
    "vises ikke til noen, prøves ved hver sjekk.",
    "Applications are received all the time: the notice names no last day.": "Søknader tas imot hele tiden: "
    "utlysningen nevner ingen siste dag.",
    "As the notice writes it.": "Slik utlysningen skriver det.",
    "Asked only when this holds.": "Spørres det om bare når dette gjelder.",
    "At least one must hold.": "Minst én må være oppfylt.",
    "At least so many items of a list.": "Minst så mange av dem i en liste.",
    "At least so many of these must hold.": "Minst så mange av disse må være oppfylt.",
    "Both sums are equal.": "De to summene er like.",
    "Budgets worked through, at every check and on the page.": "Budsjetter som er regnet gjennom, ved hver sjekk "
    "og på siden.",
    "Criteria that must decide it.": "Kriteriene som må avgjøre det.",
    "Each question by its id.": "Hvert spørsmål ved id-en sin.",
    "Each round of the scheme. Whether it is open is never written: it follows from the dates.": (
        "Hver runde av ordningen. Om den er åpen, skrives aldri: det følger av datoene."
    ),
    "Each time it was moved, the first one first.": "Hver gang den ble flyttet, den første først.",
    "Earlier than this day.": "Før denne dagen.",
    "Every address there has ever been, in order.": "Alle adresser som har vært, i rekkefølge.",
    "Every item of a list.": "Hver av dem i en liste.",
    "Every limit the notice sets, each by itself.": "Alle grensene utlysningen setter, hver for seg.",
    "Every one must hold.": "Alle må være oppfylt.",
    "File with the notice word for word, beside this file.": "Filen med utlysningen ord for ord, ved siden av "
    "denne filen.",
    "First and last day, both included.": "Første og siste dag; begge er med.",
    "First day, where the notice gives one.": "Første dag, der utlysningen sier den.",
    "From one date fact to another.": "Fra én dato-opplysning til en annen.",
    "From the first to the second, both included.": "Fra det første til det andre; begge er med.",
    "From when to when nothing is received: two instants each.": "Fra når til når det ikke tas imot søknader: to "
    "tidspunkter hver gang.",
    "Further reading that the notice points to.": "Mer å lese som utlysningen viser til.",
    "Further reading that the notice points to. No url where the notice gives none.": "Mer å lese som utlysningen "
    "viser til. Ingen url der utlysningen ikke gir noen.",
    "Holds in each budget year by itself. Left out, without a year: over the whole period.": (
        "Gjelder hvert budsjettår for seg. Uten, og uten year: for hele perioden."
    ),
    "Holds in this budget year alone.": "Gjelder bare dette budsjettåret.",
    "How a cost of none of the kinds listed is taken; judged: an officer decides.": "Hvordan en kostnad utenom "
    "typene i listen tas; judged: en saksbehandler avgjør.",
    "How and where to apply.": "Hvordan og hvor man søker.",
    "How many items, or how many chosen answers.": "Hvor mange i listen, eller hvor mange svar som er valgt.",
    "Id in schemes/organisations.yml.": "En id i schemes/organisations.yml.",
    "Ids of documents that prove it.": "Id-ene til dokumentene som viser det.",
    "In place of a deadline, where applications are received all the time and no last day is named.": (
        "I stedet for en frist, der søknader tas imot hele tiden og ingen siste dag er nevnt."
    ),
    "In this period.": "I dette tidsrommet.",
    "Kinds of cost, and whether they are covered.": "Kostnadstyper, og om de dekkes.",
    "Last day, where the notice gives one.": "Siste dag, der utlysningen sier den.",
    "Later than this day.": "Etter denne dagen.",
    "Left out: not covered where some kinds are listed as covered, else covered.": "Uten: dekkes ikke der noen "
    "typer står som dekket, ellers dekkes de.",
    "Left out: the same time of day as the deadline now.": "Uten: samme klokkeslett som fristen har nå.",
    "Left out: the sentence does not say.": "Uten: setningen sier det ikke.",
    "Left out: the site's own heading for this id.": "Uten: nettstedets overskrift for denne id-en.",
    "Money, or time and premises. Left out: it does not say.": "Penger, eller tid og lokaler. Uten: det står ikke.",
    "Must not hold.": "Må ikke gjelde.",
    "Name of the e-service or form, as the notice writes it.": "Navnet på søknadstjenesten eller skjemaet, slik "
    "utlysningen skriver det.",
    "Of several answers: any, all or none of these are among them.": "Av flere svar: noen, alle eller ingen av "
    "disse er blant dem.",
    "On this day or earlier.": "Denne dagen eller før.",
    "One answer to choose.": "Ett svar å velge.",
    "One application may hold several projects.": "Én søknad kan gjelde flere prosjekter.",
    "One award: who was granted how much for what.": "Én tildeling: hvem som fikk hvor mye til hva.",
    "One criterion: its text, question, rule, explanation, evidence and source in one place.": (
        "Ett kriterium: tekst, spørsmål, regel, forklaring, dokumentasjon og kilde på ett sted."
    ),
    "One entry of a register, valid from and to and including these days.": "Én oppføring i et register, gyldig "
    "fra og til og med disse dagene.",
    "One funding scheme: one file, one address.": "Én støtteordning: én fil, én adresse.",
    "One limit on money. It says what it caps, and either an amount or a share.": "Én grense for penger. Den sier "
    "hva den gjelder, og enten et beløp eller en andel.",
    "One opening of a scheme.": "Én runde av en ordning.",
    "One sentence of the scheme, in every language.": "Én setning i ordningen, på hvert språk.",
    "One text in every language of the site. Where a language is missing the original is shown, marked as such.": (
        "Én tekst på hvert av nettstedets språk. Mangler et språk, vises originalen, og det står at det er den."
    ),
    "Options from a register valid by date.": "Alternativer fra et register som gjelder på en dag.",
    "Other conditions on the budget, as sentences.": "Andre vilkår for budsjettet, som setninger.",
    "Our own reading, where the notice is unclear. Shown as such.": "Vår egen tolkning, der utlysningen er uklar. "
    "Den vises som det.",
    "Parts of the costs that the budget must show apart.": "Deler av kostnadene som budsjettet må vise hver for seg.",
    "Passages of the page that no rule decides. Markdown.": "Avsnitt på siden som ingen regel avgjør. Markdown.",
    "Questions of this scheme only.": "Spørsmål bare for denne ordningen.",
    "Short name, as in 'Project length'.": "Kort navn, som «Prosjektets lengde».",
    "Someone who pays.": "Noen som betaler.",
    "Something that must be paid for.": "Noe som må betales.",
    "Something the application must hold: a description in it, an attachment, or a report afterwards.": (
        "Noe søknaden må inneholde: en beskrivelse, et vedlegg, eller en rapport etterpå."
    ),
    "Something the checker may ask.": "Noe sjekken kan spørre om.",
    "Start from the answers of this earlier example.": "Begynn med svarene fra dette tidligere eksempelet.",
    "Start from the budget of this earlier example; lines go by their id.": "Begynn med budsjettet i dette "
    "tidligere eksempelet; linjene følger id-ene sine.",
    "The answer is none of these.": "Svaret er ikke noe av dette.",
    "The answer is one of these.": "Svaret er ett av disse.",
    "The answer is this one: an option, true or false.": "Svaret er dette: et alternativ, true eller false.",
    "The answers to choose from.": "Svarene å velge mellom.",
    "The applicant says yes.": "Søkeren svarer ja.",
    "The awards of a round.": "Tildelingene i en runde.",
    "The budget must balance.": "Budsjettet må gå i balanse.",
    "The budget of the example.": "Budsjettet i eksempelet.",
    "The code of the warning, as the message prints it: lint.number.": "Koden til advarselen, slik meldingen "
    "skriver den: lint.number.",
    "The criterion applies only when this holds.": "Kriteriet gjelder bare når dette er oppfylt.",
    "The criterion as one sentence on the page.": "Kriteriet som én setning på siden.",
    "The currency of every amount in this file that names no other.": "Valutaen i alle beløp i denne filen som "
    "ikke nevner en annen.",
    "The day it was moved, as the funder made it known.": "Dagen den ble flyttet, slik den som gir pengene, gjorde "
    "det kjent.",
    "The day it was taken away.": "Dagen den ble tatt bort.",
    "The day whose counties count. Left out: the deadline's.": "Dagen som avgjør hvilke fylker som gjelder. Uten: "
    "fristens dag.",
    "The deadline as it was.": "Fristen, slik den var.",
    "The grant is rounded down to this. Left out: whole kroner.": "Tilskuddet rundes ned til dette. Uten: hele kroner.",
    "The language of the notice. It counts; the others are translations.": "Språket i utlysningen. Det er det som "
    "gjelder; de andre er oversettelser.",
    "The last instant an application is received.": "Det siste øyeblikket en søknad blir tatt imot.",
    "The last instant an application is received. rolling: assessed as they come, until the last date.": (
        "Det siste øyeblikket en søknad blir tatt imot. rolling: behandles etter hvert, fram til siste dag."
    ),
    "The money of a whole call.": "Pengene i en hel utlysning.",
    "The money of the whole call.": "Pengene i hele utlysningen.",
    "The name of the scheme, as the notice writes it.": "Navnet på ordningen, slik utlysningen skriver det.",
    "The outcome that the rules must give: fits, fits_if_judged, open or does_not_fit.": (
        "Resultatet reglene må gi: fits, fits_if_judged, open eller does_not_fit."
    ),
    "The rest of a sentence that ends in 'because', with its full stop.": "Resten av en setning som slutter med "
    "«fordi», med punktum.",
    "The same number as a telephone dials it: +4795187584.": "Samme nummer slik en telefon slår det: +4795187584.",
    "The sentence of the notice it comes from, word for word.": "Setningen i utlysningen som det kommer fra, ord "
    "for ord.",
    "The sentence that justifies the grant.": "Setningen som begrunner tilskuddet.",
    "The sentence that justifies the outcome.": "Setningen som begrunner resultatet.",
    "The steps of the form, in order.": "Trinnene i skjemaet, i rekkefølge.",
    "The sum of several amounts, or of one amount over the items of a list.": "Summen av flere beløp, eller av ett "
    "beløp for alle i en liste.",
    "The years that a budget is split on.": "Årene et budsjett deles på.",
    "The yes/no question that a budget line of this kind answers with yes.": "Ja/nei-spørsmålet som en "
    "budsjettlinje av denne typen svarer ja på.",
    "This much or less.": "Så mye eller mindre.",
    "This much or more.": "Så mye eller mer.",
    "Under which heading of the page it stands.": "Under hvilken overskrift på siden det står.",
    "Warnings of the check that are answered with a reason.": "Advarsler fra sjekken som er besvart med en grunn.",
    "What a euro costs: 11.5": "Hva en euro koster: 11.5",
    "What a notice says about money. Where it is silent, so is this.": "Det utlysningen sier om penger. Der den "
    "tier, gjør denne det også.",
    "What a number counts.": "Hva et tall teller.",
    "What a plan must come to; what is left out is not looked at.": "Hva en plan må komme fram til; det som ikke "
    "står, ses det ikke på.",
    "What decides the grant: ids of limits, or eligible_cash, left, sought, sum.": "Det som avgjør tilskuddet: "
    "id-ene til grenser, eller eligible_cash, left, sought, sum.",
    "What decides: each criterion with its text, question, rule and source.": "Det som avgjør: hvert kriterium med "
    "tekst, spørsmål, regel og kilde.",
    "What happens on the way, as far as the notice tells.": "Det som skjer underveis, så langt utlysningen "
    "forteller det.",
    "What is applied for, of a project in a year.": "Hva det søkes om, til et prosjekt i et år.",
    "What it is about: ids in schemes/themes.yml.": "Hva det handler om: id-er i schemes/themes.yml.",
    "What it is, for whom, in one or two sentences.": "Hva det er, og for hvem, i en setning eller to.",
    "What kind of point on the way it is; start, period and end are those of the project.": (
        "Hva slags punkt underveis det er; start, period og end gjelder prosjektet."
    ),
    "What the application must hold, and what is reported afterwards.": "Det søknaden må inneholde, og det som "
    "rapporteres etterpå.",
    "What the body does in the scheme.": "Hva organisasjonen gjør i ordningen.",
    "What the notice says about money. The calculator counts with it.": "Det utlysningen sier om penger. "
    "Kalkulatoren regner med det.",
    "What the plan must come to.": "Hva planen må komme fram til.",
    "What the round is called, like: Utlysning 2027.": "Hva runden heter, for eksempel: Utlysning 2027.",
    "What the share is a share of.": "Hva andelen er en andel av.",
    "What the verdict says when the criterion is met, unmet or not yet known. Left out: the site's own words.": (
        "Hva resultatet sier når kriteriet er oppfylt, ikke oppfylt eller ennå ikke kjent. Uten: nettstedets ord."
    ),
    "What to ask about.": "Hva man kan spørre om.",
    "What to choose there, as the notice writes it.": "Hva man skal velge der, slik utlysningen skriver det.",
    "What was granted in so many years before counts against it (de minimis aid).": "Det som er gitt så mange år "
    "tilbake, trekkes fra (bagatellmessig støtte).",
    "When it opens. Left out: the notice does not say.": "Når den åpner. Uten: utlysningen sier det ikke.",
    "When the awards were made known.": "Når tildelingene ble gjort kjent.",
    "When the money was spent.": "Når pengene var brukt opp.",
    "When this file last changed in substance.": "Når innholdet i denne filen sist ble endret.",
    "Where it holds: for each project, for the applicant, or for each county.": "Hva den gjelder for: hvert "
    "prosjekt, søkeren, eller hvert fylke.",
    "Where it stands, as the message prints it: criteria[3].text.nb.": "Hvor den gjelder, slik meldingen skriver "
    "det: criteria[3].text.nb.",
    "Where something is unknown: the grant's lower bound.": "Der noe er ukjent: det laveste tilskuddet kan bli.",
    "Where something is unknown: the grant's upper bound.": "Der noe er ukjent: det høyeste tilskuddet kan bli.",
    "Where, in a few words, for the key facts.": "Hvor, med få ord, til nøkkelopplysningene.",
    "Whether time and premises count.": "Om tid og lokaler teller.",
    "Whether time and premises count. Left out: the notice is silent, and nothing is counted.": (
        "Om tid og lokaler teller. Uten: utlysningen sier ingenting, og ingenting regnes med."
    ),
    "Which body funds, administers, assesses or advises.": "Hvilken organisasjon som gir pengene, forvalter, "
    "vurderer eller gir råd.",
    "Which call they are of. Needed where there are several.": "Hvilken utlysning de hører til. Må stå der det er "
    "flere.",
    "Which figure of a budget answers it; items: projects.": "Hvilket tall i et budsjett som svarer på det; items: "
    "prosjekter.",
    "Who can apply, in a few words, for the key facts.": "Hvem som kan søke, med få ord, til nøkkelopplysningene.",
    "Who may co-finance and how, as far as the sentence says.": "Hvem som kan være med på å finansiere, og "
    "hvordan, så langt setningen sier det.",
    "Who may co-finance, and how.": "Hvem som kan være med på å finansiere, og hvordan.",
    "Who takes part or where, as the notice says.": "Hvem som deltar, eller hvor, slik utlysningen sier det.",
    "Who was granted what, once it is decided.": "Hvem som fikk hva, når det er avgjort.",
    "Whole months, or days, from one date to another.": "Hele måneder, eller dager, fra en dato til en annen.",
    "Whom to ask.": "Hvem man kan spørre.",
    "Why it is right as it is, for whoever reads the file next.": "Hvorfor det er riktig som det står, for den som "
    "leser filen neste gang.",
    "Word for word from the notice; ' […] ' where words are left out.": "Ord for ord fra utlysningen; ' […] ' der "
    "ord er utelatt.",
    "Words of its own for the verdict. Left out: the site's own.": "Egne ord i resultatet. Uten: nettstedets ord.",
    "Words, Markdown allowed": "Tekst; Markdown kan brukes",
    "[cash]: what must be put in is money. Left out: time and premises count where they count.": (
        "[cash]: det som må legges inn, er penger. Uten: tid og lokaler teller der de regnes med."
    ),
    "at_most: a ceiling. at_least: what others must put in.": "at_most: et tak. at_least: det som må legges inn.",
    "caps: category: the id of a cost.": "caps: category: id-en til en kostnadstype.",
    "checked: a rule decides. declared: the applicant answers yes or no. judged: an officer decides.": (
        "checked: en regel avgjør. declared: søkeren svarer ja eller nei. judged: en saksbehandler avgjør."
    ),
    "checked: what must hold (an exclusion: what must not).": "checked: det som må gjelde (ved exclusion: det som "
    "ikke må gjelde).",
    "contribution: the applicant's and others' together. hourly_rate: of hours given in kind.": (
        "contribution: det søkeren og andre legger inn til sammen. hourly_rate: for timer som legges inn som "
        "egeninnsats."
    ),
    "declared: can the applicant still change it? Left out: true.": "declared: kan søkeren fortsatt endre det? "
    "Uten: true.",
    "declared: the yes/no question the applicant answers.": "declared: ja/nei-spørsmålet som søkeren svarer på.",
    "description: a passage of the application. attachment, form, template. report: afterwards.": (
        "description: et avsnitt i søknaden. attachment (vedlegg), form (skjema), template (mal). report: etterpå."
    ),
    "excluded, counts_as_contribution or counts_as_cost.": "excluded (teller ikke), counts_as_contribution (teller "
    "som bidrag) eller counts_as_cost (teller som kostnad).",
    "fact: answer, as in examples; of what the `when` of a limit reads. Left out: not answered.": (
        "opplysning: svar, som i eksempler; det som leses av `when` i en grense. Uten: ikke besvart."
    ),
    "fact: answer, as on the command line. null is 'don't know'.": "opplysning: svar, som på kommandolinjen. null "
    "er «vet ikke».",
    "figure: of this budget year alone.": "figure: bare for dette budsjettåret.",
    "figure: of this part of the costs alone.": "figure: bare for denne delen av kostnadene.",
    "fixed: one day. rolling: assessed as they come. until_spent: until the money is spent.": (
        "fixed: én dag. rolling: behandles etter hvert. until_spent: til pengene er brukt opp."
    ),
    "items: what is asked of each item.": "items: hva det spørres om for hver av dem.",
    "items: what one item is called, as in 'Course'.": "items: hva én av dem kalles, som «Kurs».",
    "limit: what is taken of it already.": "grense: hva som allerede er brukt av den.",
    "number: how many decimals an answer may have.": "number: hvor mange desimaler et svar kan ha.",
    "option: one answer. options: several. items: a list, as of courses or projects.": "option: ett svar. options: "
    "flere. items: en liste, for eksempel av kurs eller prosjekter.",
    "own: the applicant. public, private: others.": "own: søkeren. public (offentlige), private: andre.",
    "planned: the notice says that it may change.": "planned: utlysningen sier at det kan bli endret.",
    "project: the grant of that project.": "prosjekt: tilskuddet til det prosjektet.",
    "required, or if_applicable where it depends on the project.": "required: må være med. if_applicable: når det "
    "er aktuelt for prosjektet.",
    "required: must hold. exclusion: must not hold. priority: counts in its favour. recommended: should hold.": (
        "required: må være oppfylt. exclusion: må ikke gjelde. priority: teller med i vurderingen. recommended: "
        "bør være oppfylt."
    ),
    "rolling: all the time. until_spent: until the money is spent.": "rolling: hele tiden. until_spent: til "
    "pengene er brukt opp.",
    "schemes/addresses.yml.": "schemes/addresses.yml: adressene.",
    "schemes/facts.yml: the questions that schemes share, asked once.": "schemes/facts.yml: spørsmålene som "
    "ordninger har felles, og som det spørres om én gang.",
    "schemes/organisations.yml.": "schemes/organisations.yml: organisasjonene.",
    "schemes/places.yml.": "schemes/places.yml: stedene.",
    "schemes/registers/<name>.yml: codes with the days they are valid.": "schemes/registers/<navn>.yml: koder med "
    "dagene de gjelder.",
    "schemes/themes.yml: what schemes can be about.": "schemes/themes.yml: hva ordninger kan handle om.",
    "true or false": "true (ja) eller false (nei)",
    "true: a body of the Norwegian state for the whole country, which owes both kinds of Norwegian.": (
        "true: et statlig organ for hele landet, som har plikt til å bruke begge målformer."
    ),
    "year: the grant of that year.": "år: tilskuddet det året.",
    "yes, no, or if_justified: where the application gives a reason.": "yes (ja), no (nei), eller if_justified: "
    "når søknaden begrunner det.",
    "yes, no, or judged: an officer decides.": "yes (ja), no (nei), eller judged: en saksbehandler avgjør.",
}
