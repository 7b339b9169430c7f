/** Numbers, money and days in the page's language, from the page's own data: browsers do not know every language. Pure. */

/** @typedef {import("./types.js").Formats} Formats */

export class Writer {
  /** @param {Formats} formats */
  constructor(formats) {
    this.formats = formats;
  }

  /** @param {string} value digits, with a point before the decimals; zeros at their end are left out */
  number(value) {
    const [integer, decimals = ""] = value.split(".");
    return this.#joined(integer, decimals.replace(/0+$/, ""));
  }

  /** @param {string} value as one would type it: thousands apart would make 1,400 of it, which may be one and a half */
  plain(value) {
    return value.replace(".", () => this.formats.decimal);
  }

  /** @param {string} value */
  percent(value) {
    return this.formats.percent.replace("{n}", () => this.number(value));
  }

  /** @param {string} value whole, or with two decimals */
  money(value) {
    return this.formats.money[category(value)].replace("{n}", () => this.figure(value));
  }

  /** @param {string} value an amount without its currency */
  figure(value) {
    const [integer, decimals = ""] = value.split(".");
    return this.#joined(integer, /[1-9]/.test(decimals) ? decimals.padEnd(2, "0") : "");
  }

  /** @param {string} value as 2021-09-15 */
  date(value) {
    const [year, month, day] = value.split("-").map(Number);
    const parts = { day: String(day), month: this.formats.months[month - 1], year: String(year) };
    return this.formats.date.replace(/\{(day|month|year)\}/g, (_, part) => parts[/** @type {"day"} */ (part)]);
  }

  /**
   * @param {string} integer
   * @param {string} decimals
   */
  #joined(integer, decimals) {
    const grouped = integer.replace("-", "").replace(/\B(?=([0-9]{3})+$)/g, () => this.formats.group);
    const sign = integer.startsWith("-") ? this.formats.minus : "";
    return sign + grouped + (decimals && this.formats.decimal + decimals);
  }
}

/**
 * The plural category of a count; the languages of the site have these two.
 * @param {string|number} count
 * @returns {"one"|"other"}
 */
export function category(count) {
  return /^-?1(\.0+)?$/.test(String(count)) ? "one" : "other";
}

/**
 * The day on the device's own clock.
 * @param {Date} moment
 */
export function dayOf(moment) {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${moment.getFullYear()}-${month}-${day}`;
}
