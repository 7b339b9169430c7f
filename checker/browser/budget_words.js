/** What people write above and in the columns of their spreadsheets, in the languages of the site. Read, never shown. Pure. */

/** @type {{[field: string]: string[]}} */
export const HEADERS = {
  table: ["tabell", "table", "liste", "lista", "side"],
  text: [
    ...["tekst", "text", "beskrivelse", "beskriving", "beskrivning", "description", "post", "linje", "rad", "line", "item"],
    ...["aktivitet", "activity", "hva", "kva", "vad", "what", "navn", "namn", "name", "kostnad", "cost"],
  ],
  category: ["kategori", "category", "kostnadstype", "kostnadstyp", "type of cost", "kostnadsslag", "kostnadskategori", "type", "typ", "cost category"],
  part: ["del", "part", "fase", "fas", "phase", "del av prosjektet", "del av projektet", "part of the project"],
  from: ["hvem", "kven", "vem", "who", "fra", "frå", "från", "from", "kilde", "kjelde", "källa", "source", "finansiør", "finansiär", "funder"],
  project: ["prosjekt", "projekt", "project", "prosjektnummer", "prosjektnr", "projektnummer", "project number"],
  year: ["år", "year", "budsjettår", "budgetår", "budget year"],
  kind: ["art", "slag", "form", "kind", "sort", "kontant eller egeninnsats"],
  hours: ["timer", "timar", "timmar", "hours", "antall timer", "antal timar", "antal timmar", "number of hours"],
  rate: ["sats", "timesats", "timepris", "timpris", "timlön", "rate", "hourly rate"],
  justified: ["begrunnet", "begrunnet i søknaden", "grunngitt", "grunngitt i søknaden", "motiverad", "motiverad i ansökan", "justified", "justified in the application"],
  applied: ["søkes om", "søkes det om", "blir søkt om", "söks", "söks bidrag för", "applied for", "part of the application"],
  amount: [
    ...["beløp", "belopp", "amount", "sum", "summa", "total", "totalt", "kroner", "kronor", "kr", "nok", "sek", "eur"],
    ...["beløp kr", "belopp kr", "beløp nok", "belopp sek", "amount nok", "amount sek", "budsjett", "budget"],
  ],
};

const YES_NO = { true: ["ja", "yes", "x", "1", "true", "sant"], false: ["nei", "nej", "no", "0", "false", "usant"] };

/** @type {{[field: string]: {[choice: string]: string[]}}} */
export const CHOICES = {
  kind: {
    cash: ["kontant", "kontanter", "kontantar", "kontanta medel", "cash", "penger", "pengar", "money", "kr"],
    in_kind: [
      ...["egeninnsats", "eigeninnsats", "eget arbeid", "eige arbeid", "eget arbete", "in kind", "inkind", "in-kind", "arbeid", "arbete"],
      ...["naturalia", "natura", "in natura", "timer", "timar", "timmar", "hours", "tid", "time", "lokaler", "lokale", "premises"],
      ...["arbeid lokaler", "arbeid lokale", "tid lokaler", "tid och lokaler", "arbeid og lokaler", "time and premises"],
      ...["tid og lokaler", "tid og lokale"],
    ],
  },
  from: {
    own: [
      ...["egen", "eigen", "eget", "eige", "egne", "own", "søker", "søkjar", "søkeren", "sökande", "applicant"],
      ...["egenfinansiering", "eigenfinansiering", "egen finansiering", "own contribution", "egne midler", "eigne midlar", "egna medel"],
      ...["vi selv", "vi sjølve", "vi själva", "ourselves"],
    ],
    public: ["offentlig", "offentleg", "public", "offentlige", "offentlege", "offentliga", "stat", "kommune", "kommun", "annen offentlig"],
    private: ["privat", "private", "privata", "næringsliv", "näringsliv", "bedrift", "føretak", "företag", "business", "company"],
  },
  justified: YES_NO,
  applied: YES_NO,
};

/** What stands before a sum that was copied with its lines. */
export const SUMS = ["sum", "summa", "total", "totalt", "i alt", "samlet", "samla", "sammanlagt", "sum kostnader", "sum kostnader i alt"];
/** A line of no kind. */
export const OTHER = ["annet", "anna", "annat", "övrigt", "øvrig", "other", "andre", "andra"];
/** @type {{[side: string]: string[]}} */
export const TABLES = {
  costs: ["kostnad", "kostnader", "kostnadar", "cost", "costs", "utgift", "utgifter"],
  financing: ["finansiering", "finansieringar", "financing", "funding", "inntekt", "inntekter"],
};

/**
 * A word without case, accents, spaces and signs.
 * @param {string} text
 */
export function folded(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/ø/g, "o").replace(/æ/g, "ae").replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The choice that a word names: in full, or by a beginning that is no other's.
 * @param {string} word
 * @param {{[choice: string]: string[]}} choices
 * @returns {?string}
 */
export function chosen(word, choices) {
  const sought = folded(word);
  if (!sought) return null;
  const all = Object.entries(choices).map(([choice, words]) => /** @type {[string, string[]]} */ ([choice, words.map(folded)]));
  const exact = all.find(([, words]) => words.includes(sought));
  if (exact) return exact[0];
  if (sought.length < 4) return null;
  const begun = all.filter(([, words]) => words.some((each) => each.length > 3 && (each.startsWith(sought) || sought.startsWith(each))));
  return begun.length === 1 ? begun[0][0] : null;
}
