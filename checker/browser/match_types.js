/**
 * The shapes of the page about all calls. Names alone; nothing runs here.
 *
 * @typedef {"fits"|"fits_if_judged"|"open"|"does_not_fit"|"nothing_to_check"} MatchOutcome
 *
 * @typedef {object} MatchedCall
 * @property {string} call scheme#call
 * @property {MatchOutcome} outcome
 * @property {import("../../theme/assets/standing.js").Status} status
 * @property {?string} first the criterion that decides against it
 * @property {number} decided
 * @property {number} criteria
 *
 * @typedef {object} Match
 * @property {MatchedCall[]} calls
 * @property {Object<MatchOutcome, number>} counts
 * @property {{fact: string, decides: [number, number], reads: number}[]} next
 * @property {string} index
 * @property {boolean} ahead whether `next` is about calls that can be applied for, or will be; else about all
 *
 * @typedef {[string]|[string, string]} Text with its language where that is not the page's
 *
 * @typedef {object} CallText
 * @property {Text} title
 * @property {string} href below the language's address
 * @property {string} place
 * @property {string} funder
 * @property {string} [opens] as sentences name it
 * @property {string} [closes]
 * @property {"rolling"|"until_spent"} [ongoing]
 * @property {true} [may_close] before its last day, when the money is spent
 * @property {string} [last_day] as ISO 8601
 * @property {string} [calendar] the file of its dates, below the language's address
 * @property {boolean} takes whether its page takes answers
 * @property {boolean} amounts whether amounts are in the currency of this page
 * @property {Object<string, Text>} criteria
 *
 * @typedef {object} MatchFiles
 * @property {import("./types.js").Rulebook["facts"]} asked
 * @property {Object<string, CallText>} texts
 * @property {string} digest of the index
 *
 * @typedef {object} MatchOnly
 * @property {{rulebook: string, digest: string}} index
 * @property {{address: string, digest: string}} texts
 * @property {string} home the language's address as seen from the page
 *
 * @typedef {import("./types.js").PageData & MatchOnly} MatchData what the page carries in #checker-data
 */

export {};
