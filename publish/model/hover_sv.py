"""Vad fälten är till för, på svenska, vid det de säger på engelska."""

from typing import Final

WORDS: Final = {
    "17:00, or end-of-day where the whole day counts, or start-of-day for an opening.": (
        "17:00, eller end-of-day där hela dagen räknas, eller start-of-day för en öppning."
    ),
    "A body named in the notices.": "En organisation som nämns i utlysningarna.",
    "A budget and the plan it must give: run at every check, and shown to readers where it is marked so.": (
        "En budget och den plan den måste ge: prövas vid varje kontroll, och visas för läsarna där det är markerat så."
    ),
    "A budget as an applicant has it.": "En budget, så som en sökande har den.",
    "A clock time: 17:00, or end-of-day or start-of-day": "Ett klockslag: 17:00, eller end-of-day eller start-of-day",
    "A condition that holds because the notice says so.": "Ett villkor som gäller eftersom utlysningen säger det.",
    "A cost that is not covered: is it part of what is applied for?": "En kostnad som inte täcks: ingår den i det "
    "som söks?",
    "A date, and where it matters a clock time, in a named zone.": "Ett datum, och där det spelar roll ett "
    "klockslag, i en tidszon med namn.",
    "A date: 2026-03-31": "Ett datum: 2026-03-31",
    "A deadline as it stood before it was moved.": "En sista dag, så som den var innan den flyttades.",
    "A document is there.": "Ett dokument finns.",
    "A folder under schemes/: where a scheme belongs.": "En mapp under schemes/: platsen som ett stöd hör till.",
    "A kind of cost and whether the scheme accepts it.": "En kostnadstyp, och om stödet godtar den.",
    "A line of help under the answer.": "En rad med hjälp under svaret.",
    "A line of help under the question.": "En rad med hjälp under frågan.",
    "A page or a call that is no longer there, and why.": "En sida eller en utlysning som inte finns längre, och "
    "varför.",
    "A page that has another address now.": "En sida som har en annan adress nu.",
    "A passage of the page that no rule decides. Markdown.": "Ett avsnitt på sidan som ingen regel avgör. Markdown.",
    "A percentage: 70 % or 12.5 %": "En procentandel: 70 % eller 12.5 %",
    "A phone number as the notice writes it": "Ett telefonnummer, som utlysningen skriver det",
    "A phone number with its country code: +4795187584": "Ett telefonnummer med landsnummer: +4795187584",
    "A point or a stretch of time on the way: what happens, and when as far as the notice tells.": (
        "En tidpunkt eller en period på vägen: vad som händer, och när, så långt utlysningen berättar det."
    ),
    "A question to the applicant.": "En fråga till den sökande.",
    "A rule, as criteria have: it is needed only from those of whom it is true. Left out: from all.": (
        "En regel, som kriterier har: dokumentet behövs bara från dem som den är sann för. Utan: från alla."
    ),
    "A rule, as criteria have: the limit holds only for those of whom it is true. Left out: for all.": (
        "En regel, som kriterier har: gränsen gäller bara dem som den är sann för. Utan: alla."
    ),
    "A step of the form.": "Ett steg i formuläret.",
    "A time zone: Europe/Oslo": "En tidszon: Europe/Oslo",
    "A warning of the check that is answered: it is right as it is, and why.": "En varning från kontrollen som är "
    "besvarad: det är rätt som det står, och varför.",
    "A whole number: 12": "Ett heltal: 12",
    "Aid that was granted before.": "Stöd som har beviljats tidigare.",
    "All warnings there are.": "Alla varningar som kommer.",
    "Amounts as a share of other amounts; several on a side are added.": "Belopp som en andel av andra belopp; "
    "flera på en sida läggs ihop.",
    "An address: https://...": "En adress: https://...",
    "An amount in euros, whatever the scheme's currency.": "Ett belopp i euro, oavsett stödets valuta.",
    "An amount: 1 400 000 or 1 400 000.50": "Ett belopp: 1 400 000 eller 1 400 000.50",
    "An e-mail address": "En e-postadress",
    "An id": "Ett id",
    "An id in an address": "Ett id som står i en adress",
    "An id or code": "Ett id eller en kod",
    "An officer decides. What is judged, as an id.": "En handläggare avgör. Vad som bedöms, som ett id.",
    "An organisation and what it does in the scheme.": "En organisation, och vad den gör i stödet.",
    "Answers and the outcome they must give, on both sides of each limit. They run at every check.": (
        "Svar och det resultat de måste ge, på båda sidor av varje gräns. De prövas vid varje kontroll."
    ),
    "Answers and the outcome they must give: shown to nobody, run at every check.": "Svar och det resultat de "
    "måste ge: visas inte för någon, prövas vid varje kontroll.",
    "Applications are received all the time: the notice names no last day.": "Ansökningar tas emot hela tiden: "
    "utlysningen nämner ingen sista dag.",
    "As the notice writes it.": "Som utlysningen skriver det.",
    "Asked only when this holds.": "Frågas bara när detta gäller.",
    "At least one must hold.": "Minst en måste vara uppfylld.",
    "At least so many items of a list.": "Minst så många i en lista.",
    "At least so many of these must hold.": "Minst så många av dessa måste vara uppfyllda.",
    "Both sums are equal.": "De två summorna är lika.",
    "Budgets worked through, at every check and on the page.": "Budgetar som är genomräknade, vid varje kontroll "
    "och på sidan.",
    "Criteria that must decide it.": "Kriterierna som måste avgöra det.",
    "Each question by its id.": "Varje fråga vid sitt id.",
    "Each round of the scheme. Whether it is open is never written: it follows from the dates.": (
        "Varje omgång av stödet. Om den är öppen skrivs aldrig: det följer av datumen."
    ),
    "Each time it was moved, the first one first.": "Varje gång den flyttades, den första först.",
    "Earlier than this day.": "Före den här dagen.",
    "Every address there has ever been, in order.": "Alla adresser som har funnits, i ordning.",
    "Every item of a list.": "Var och en i en lista.",
    "Every limit the notice sets, each by itself.": "Varje gräns som utlysningen sätter, var för sig.",
    "Every one must hold.": "Alla måste vara uppfyllda.",
    "File with the notice word for word, beside this file.": "Filen med utlysningen ord för ord, bredvid den här "
    "filen.",
    "First and last day, both included.": "Första och sista dagen; båda räknas med.",
    "First day, where the notice gives one.": "Första dagen, där utlysningen säger den.",
    "From one date fact to another.": "Från en datumuppgift till en annan.",
    "From the first to the second, both included.": "Från det första till det andra; båda räknas med.",
    "From when to when nothing is received: two instants each.": "Från när till när inga ansökningar tas emot: två "
    "tidpunkter varje gång.",
    "Further reading that the notice points to.": "Mer att läsa som utlysningen hänvisar till.",
    "Further reading that the notice points to. No url where the notice gives none.": "Mer att läsa som "
    "utlysningen hänvisar till. Ingen url där utlysningen inte ger någon.",
    "Holds in each budget year by itself. Left out, without a year: over the whole period.": (
        "Gäller varje budgetår för sig. Utan, och utan year: för hela perioden."
    ),
    "Holds in this budget year alone.": "Gäller bara det här budgetåret.",
    "How a cost of none of the kinds listed is taken; judged: an officer decides.": "Hur en kostnad utanför "
    "typerna i listan tas; judged: en handläggare avgör.",
    "How and where to apply.": "Hur och var man söker.",
    "How many items, or how many chosen answers.": "Hur många i listan, eller hur många svar som är valda.",
    "Id in schemes/organisations.yml.": "Ett id i schemes/organisations.yml.",
    "Ids of documents that prove it.": "Id för de dokument som visar det.",
    "In place of a deadline, where applications are received all the time and no last day is named.": (
        "I stället för en sista dag, där ansökningar tas emot hela tiden och ingen sista dag är nämnd."
    ),
    "In this period.": "Under den här tiden.",
    "Kinds of cost, and whether they are covered.": "Kostnadstyper, och om de täcks.",
    "Last day, where the notice gives one.": "Sista dagen, där utlysningen säger den.",
    "Later than this day.": "Efter den här dagen.",
    "Left out: not covered where some kinds are listed as covered, else covered.": "Utan: täcks inte där några "
    "typer står som täckta, annars täcks de.",
    "Left out: the same time of day as the deadline now.": "Utan: samma klockslag som sista dagen har nu.",
    "Left out: the sentence does not say.": "Utan: meningen säger det inte.",
    "Left out: the site's own heading for this id.": "Utan: webbplatsens rubrik för detta id.",
    "Money, or time and premises. Left out: it does not say.": "Pengar, eller tid och lokaler. Utan: det står inte.",
    "Must not hold.": "Får inte gälla.",
    "Name of the e-service or form, as the notice writes it.": "E-tjänstens eller formulärets namn, som "
    "utlysningen skriver det.",
    "Of several answers: any, all or none of these are among them.": "Av flera svar: några, alla eller inga av "
    "dessa finns bland dem.",
    "On this day or earlier.": "Den här dagen eller tidigare.",
    "One answer to choose.": "Ett svar att välja.",
    "One application may hold several projects.": "En ansökan får gälla flera projekt.",
    "One award: who was granted how much for what.": "Ett beviljat bidrag: vem som fick hur mycket till vad.",
    "One criterion: its text, question, rule, explanation, evidence and source in one place.": (
        "Ett kriterium: text, fråga, regel, förklaring, underlag och källa på ett ställe."
    ),
    "One entry of a register, valid from and to and including these days.": "En post i ett register, giltig från "
    "och till och med de här dagarna.",
    "One funding scheme: one file, one address.": "Ett stöd: en fil, en adress.",
    "One limit on money. It says what it caps, and either an amount or a share.": "En gräns för pengar. Den säger "
    "vad den gäller, och antingen ett belopp eller en andel.",
    "One opening of a scheme.": "En omgång av ett stöd.",
    "One sentence of the scheme, in every language.": "En mening i stödet, på varje språk.",
    "One text in every language of the site. Where a language is missing the original is shown, marked as such.": (
        "En text på vart och ett av webbplatsens språk. Saknas ett språk visas originalet, och det sägs att det är det."
    ),
    "Options from a register valid by date.": "Alternativ ur ett register som gäller en viss dag.",
    "Other conditions on the budget, as sentences.": "Andra villkor för budgeten, som meningar.",
    "Our own reading, where the notice is unclear. Shown as such.": "Vår egen tolkning, där utlysningen är oklar. "
    "Den visas som en sådan.",
    "Parts of the costs that the budget must show apart.": "Delar av kostnaderna som budgeten måste visa var för sig.",
    "Passages of the page that no rule decides. Markdown.": "Avsnitt på sidan som ingen regel avgör. Markdown.",
    "Questions of this scheme only.": "Frågor bara för det här stödet.",
    "Short name, as in 'Project length'.": "Kort namn, som ”Projektets längd”.",
    "Someone who pays.": "Någon som betalar.",
    "Something that must be paid for.": "Något som måste betalas.",
    "Something the application must hold: a description in it, an attachment, or a report afterwards.": (
        "Något som ansökan måste innehålla: en beskrivning, en bilaga, eller en rapport efteråt."
    ),
    "Something the checker may ask.": "Något som kontrollen kan fråga om.",
    "Start from the answers of this earlier example.": "Börja med svaren från det här tidigare exemplet.",
    "Start from the budget of this earlier example; lines go by their id.": "Börja med budgeten i det här tidigare "
    "exemplet; raderna följer sina id.",
    "The answer is none of these.": "Svaret är inget av dessa.",
    "The answer is one of these.": "Svaret är ett av dessa.",
    "The answer is this one: an option, true or false.": "Svaret är detta: ett alternativ, true eller false.",
    "The answers to choose from.": "Svaren att välja mellan.",
    "The applicant says yes.": "Den sökande svarar ja.",
    "The awards of a round.": "De beviljade bidragen i en omgång.",
    "The budget must balance.": "Budgeten måste gå ihop.",
    "The budget of the example.": "Exemplets budget.",
    "The code of the warning, as the message prints it: lint.number.": "Varningens kod, som meddelandet skriver "
    "den: lint.number.",
    "The criterion applies only when this holds.": "Kriteriet gäller bara när detta är uppfyllt.",
    "The criterion as one sentence on the page.": "Kriteriet som en mening på sidan.",
    "The currency of every amount in this file that names no other.": "Valutan i alla belopp i den här filen som "
    "inte nämner någon annan.",
    "The day it was moved, as the funder made it known.": "Dagen då den flyttades, så som finansiären gjorde det känt.",
    "The day it was taken away.": "Dagen då den togs bort.",
    "The day whose counties count. Left out: the deadline's.": "Dagen som avgör vilka län som gäller. Utan: sista "
    "ansökningsdag.",
    "The deadline as it was.": "Sista dagen, så som den var.",
    "The grant is rounded down to this. Left out: whole kroner.": "Bidraget avrundas nedåt till detta. Utan: hela "
    "kronor.",
    "The language of the notice. It counts; the others are translations.": "Utlysningens språk. Det är det som "
    "gäller; de andra är översättningar.",
    "The last instant an application is received.": "Det sista ögonblick då en ansökan tas emot.",
    "The last instant an application is received. rolling: assessed as they come, until the last date.": (
        "Det sista ögonblick då en ansökan tas emot. rolling: behandlas löpande, fram till sista dagen."
    ),
    "The money of a whole call.": "Pengarna i en hel utlysning.",
    "The money of the whole call.": "Pengarna i hela utlysningen.",
    "The name of the scheme, as the notice writes it.": "Stödets namn, som utlysningen skriver det.",
    "The outcome that the rules must give: fits, fits_if_judged, open or does_not_fit.": (
        "Resultatet som reglerna måste ge: fits, fits_if_judged, open eller does_not_fit."
    ),
    "The rest of a sentence that ends in 'because', with its full stop.": "Resten av en mening som slutar med "
    "”eftersom”, med punkt.",
    "The same number as a telephone dials it: +4795187584.": "Samma nummer som en telefon slår det: +4795187584.",
    "The sentence of the notice it comes from, word for word.": "Meningen i utlysningen som det kommer från, ord "
    "för ord.",
    "The sentence that justifies the grant.": "Meningen som motiverar bidraget.",
    "The sentence that justifies the outcome.": "Meningen som motiverar resultatet.",
    "The steps of the form, in order.": "Stegen i formuläret, i ordning.",
    "The sum of several amounts, or of one amount over the items of a list.": "Summan av flera belopp, eller av "
    "ett belopp för alla i en lista.",
    "The years that a budget is split on.": "Åren som en budget delas på.",
    "The yes/no question that a budget line of this kind answers with yes.": "Ja/nej-frågan som en budgetrad av "
    "den här typen svarar ja på.",
    "This much or less.": "Så mycket eller mindre.",
    "This much or more.": "Så mycket eller mer.",
    "Under which heading of the page it stands.": "Under vilken rubrik på sidan det står.",
    "Warnings of the check that are answered with a reason.": "Varningar från kontrollen som är besvarade med ett "
    "skäl.",
    "What a euro costs: 11.5": "Vad en euro kostar: 11.5",
    "What a notice says about money. Where it is silent, so is this.": "Vad utlysningen säger om pengar. Där den "
    "tiger gör detta det också.",
    "What a number counts.": "Vad ett tal räknar.",
    "What a plan must come to; what is left out is not looked at.": "Vad en plan måste komma fram till; det som "
    "inte står ses inte på.",
    "What decides the grant: ids of limits, or eligible_cash, left, sought, sum.": "Vad som avgör bidraget: id för "
    "gränser, eller eligible_cash, left, sought, sum.",
    "What decides: each criterion with its text, question, rule and source.": "Det som avgör: varje kriterium med "
    "text, fråga, regel och källa.",
    "What happens on the way, as far as the notice tells.": "Vad som händer på vägen, så långt utlysningen "
    "berättar det.",
    "What is applied for, of a project in a year.": "Vad som söks, till ett projekt under ett år.",
    "What it is about: ids in schemes/themes.yml.": "Vad det handlar om: id i schemes/themes.yml.",
    "What it is, for whom, in one or two sentences.": "Vad det är, och för vem, i en mening eller två.",
    "What kind of point on the way it is; start, period and end are those of the project.": (
        "Vilket slags punkt på vägen det är; start, period och end gäller projektet."
    ),
    "What the application must hold, and what is reported afterwards.": "Vad ansökan måste innehålla, och vad som "
    "rapporteras efteråt.",
    "What the body does in the scheme.": "Vad organisationen gör i stödet.",
    "What the notice says about money. The calculator counts with it.": "Vad utlysningen säger om pengar. "
    "Kalkylatorn räknar med det.",
    "What the plan must come to.": "Vad planen måste komma fram till.",
    "What the round is called, like: Utlysning 2027.": "Vad omgången heter, till exempel: Utlysning 2027.",
    "What the share is a share of.": "Vad andelen är en andel av.",
    "What the verdict says when the criterion is met, unmet or not yet known. Left out: the site's own words.": (
        "Vad resultatet säger när kriteriet är uppfyllt, inte uppfyllt eller ännu inte känt. Utan: webbplatsens ord."
    ),
    "What to ask about.": "Vad man kan fråga om.",
    "What to choose there, as the notice writes it.": "Vad man ska välja där, som utlysningen skriver det.",
    "What was granted in so many years before counts against it (de minimis aid).": "Det som har beviljats så "
    "många år tillbaka dras av (stöd av mindre betydelse).",
    "When it opens. Left out: the notice does not say.": "När den öppnar. Utan: utlysningen säger det inte.",
    "When the awards were made known.": "När besluten om bidrag blev kända.",
    "When the money was spent.": "När pengarna var slut.",
    "When this file last changed in substance.": "När innehållet i den här filen senast ändrades.",
    "Where it holds: for each project, for the applicant, or for each county.": "Vad den gäller för: varje "
    "projekt, den sökande, eller varje län.",
    "Where it stands, as the message prints it: criteria[3].text.nb.": "Var den gäller, som meddelandet skriver "
    "det: criteria[3].text.nb.",
    "Where something is unknown: the grant's lower bound.": "Där något är okänt: det lägsta bidraget kan bli.",
    "Where something is unknown: the grant's upper bound.": "Där något är okänt: det högsta bidraget kan bli.",
    "Where, in a few words, for the key facts.": "Var, med få ord, till de viktigaste uppgifterna.",
    "Whether time and premises count.": "Om tid och lokaler räknas.",
    "Whether time and premises count. Left out: the notice is silent, and nothing is counted.": (
        "Om tid och lokaler räknas. Utan: utlysningen säger inget, och inget räknas med."
    ),
    "Which body funds, administers, assesses or advises.": "Vilken organisation som ger pengarna, förvaltar, "
    "bedömer eller ger råd.",
    "Which call they are of. Needed where there are several.": "Vilken utlysning de hör till. Måste stå där det "
    "finns flera.",
    "Which figure of a budget answers it; items: projects.": "Vilken siffra i en budget som svarar på det; items: "
    "projekt.",
    "Who can apply, in a few words, for the key facts.": "Vem som kan söka, med få ord, till de viktigaste "
    "uppgifterna.",
    "Who may co-finance and how, as far as the sentence says.": "Vem som får medfinansiera och hur, så långt "
    "meningen säger det.",
    "Who may co-finance, and how.": "Vem som får medfinansiera, och hur.",
    "Who takes part or where, as the notice says.": "Vem som deltar, eller var, som utlysningen säger det.",
    "Who was granted what, once it is decided.": "Vem som beviljades vad, när det är avgjort.",
    "Whole months, or days, from one date to another.": "Hela månader, eller dagar, från ett datum till ett annat.",
    "Whom to ask.": "Vem man kan fråga.",
    "Why it is right as it is, for whoever reads the file next.": "Varför det är rätt som det står, för den som "
    "läser filen nästa gång.",
    "Word for word from the notice; ' […] ' where words are left out.": "Ord för ord ur utlysningen; ' […] ' där "
    "ord är utelämnade.",
    "Words of its own for the verdict. Left out: the site's own.": "Egna ord i resultatet. Utan: webbplatsens ord.",
    "Words, Markdown allowed": "Text; Markdown får användas",
    "[cash]: what must be put in is money. Left out: time and premises count where they count.": (
        "[cash]: det som måste läggas in är pengar. Utan: tid och lokaler räknas där de får räknas."
    ),
    "at_most: a ceiling. at_least: what others must put in.": "at_most: ett tak. at_least: det som måste läggas in.",
    "caps: category: the id of a cost.": "caps: category: id för en kostnadstyp.",
    "checked: a rule decides. declared: the applicant answers yes or no. judged: an officer decides.": (
        "checked: en regel avgör. declared: den sökande svarar ja eller nej. judged: en handläggare avgör."
    ),
    "checked: what must hold (an exclusion: what must not).": "checked: det som måste gälla (vid exclusion: det "
    "som inte får gälla).",
    "contribution: the applicant's and others' together. hourly_rate: of hours given in kind.": (
        "contribution: det som den sökande och andra lägger in tillsammans. hourly_rate: för timmar som läggs in "
        "som eget arbete."
    ),
    "declared: can the applicant still change it? Left out: true.": "declared: kan den sökande fortfarande ändra "
    "det? Utan: true.",
    "declared: the yes/no question the applicant answers.": "declared: ja/nej-frågan som den sökande svarar på.",
    "description: a passage of the application. attachment, form, template. report: afterwards.": (
        "description: ett avsnitt i ansökan. attachment (bilaga), form (formulär), template (mall). report: efteråt."
    ),
    "excluded, counts_as_contribution or counts_as_cost.": "excluded (räknas inte), counts_as_contribution (räknas "
    "som medfinansiering) eller counts_as_cost (räknas som kostnad).",
    "fact: answer, as in examples; of what the `when` of a limit reads. Left out: not answered.": (
        "uppgift: svar, som i exempel; det som läses av `when` i en gräns. Utan: inte besvarat."
    ),
    "fact: answer, as on the command line. null is 'don't know'.": "uppgift: svar, som på kommandoraden. null är "
    "”vet inte”.",
    "figure: of this budget year alone.": "figure: bara för det här budgetåret.",
    "figure: of this part of the costs alone.": "figure: bara för den här delen av kostnaderna.",
    "fixed: one day. rolling: assessed as they come. until_spent: until the money is spent.": (
        "fixed: en dag. rolling: behandlas löpande. until_spent: tills pengarna är slut."
    ),
    "items: what is asked of each item.": "items: vad som frågas om var och en.",
    "items: what one item is called, as in 'Course'.": "items: vad en av dem kallas, som ”Kurs”.",
    "limit: what is taken of it already.": "gräns: vad som redan är använt av den.",
    "number: how many decimals an answer may have.": "number: hur många decimaler ett svar får ha.",
    "option: one answer. options: several. items: a list, as of courses or projects.": "option: ett svar. options: "
    "flera. items: en lista, till exempel av kurser eller projekt.",
    "own: the applicant. public, private: others.": "own: den sökande. public (offentliga), private: andra.",
    "planned: the notice says that it may change.": "planned: utlysningen säger att det kan ändras.",
    "project: the grant of that project.": "projekt: bidraget till det projektet.",
    "required, or if_applicable where it depends on the project.": "required: måste vara med. if_applicable: när "
    "det är aktuellt för projektet.",
    "required: must hold. exclusion: must not hold. priority: counts in its favour. recommended: should hold.": (
        "required: måste vara uppfyllt. exclusion: får inte gälla. priority: räknas till fördel. recommended: "
        "bör vara uppfyllt."
    ),
    "rolling: all the time. until_spent: until the money is spent.": "rolling: hela tiden. until_spent: tills "
    "pengarna är slut.",
    "schemes/addresses.yml.": "schemes/addresses.yml: adresserna.",
    "schemes/facts.yml: the questions that schemes share, asked once.": "schemes/facts.yml: frågorna som stöd har "
    "gemensamt, och som ställs en gång.",
    "schemes/organisations.yml.": "schemes/organisations.yml: organisationerna.",
    "schemes/places.yml.": "schemes/places.yml: platserna.",
    "schemes/registers/<name>.yml: codes with the days they are valid.": "schemes/registers/<namn>.yml: koder med "
    "de dagar de gäller.",
    "schemes/themes.yml: what schemes can be about.": "schemes/themes.yml: vad stöd kan handla om.",
    "true or false": "true (ja) eller false (nej)",
    "true: a body of the Norwegian state for the whole country, which owes both kinds of Norwegian.": (
        "true: ett norskt statligt organ för hela landet, som ska använda både bokmål och nynorska."
    ),
    "year: the grant of that year.": "år: bidraget det året.",
    "yes, no, or if_justified: where the application gives a reason.": "yes (ja), no (nej), eller if_justified: "
    "när ansökan motiverar det.",
    "yes, no, or judged: an officer decides.": "yes (ja), no (nej), eller judged: en handläggare avgör.",
}
