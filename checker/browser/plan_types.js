/**
 * The shapes of a funding plan. Names alone; nothing runs here.
 *
 * @typedef {string|{at_least: string, at_most: ?string}} Amount exact, or what it may be; null: no upper bound
 * @typedef {{project?: ?string, year?: ?number}} Place a budget year, a project, both, or the whole
 *
 * @typedef {object} TermsLimit
 * @property {string} id
 * @property {string} caps
 * @property {"at_most"|"at_least"} bound
 * @property {?string} amount
 * @property {?string} share
 * @property {?string} of
 * @property {string} per
 * @property {?number} year
 * @property {?string} currency
 * @property {?number} rolling_years
 * @property {"fixed"|"planned"} firmness
 * @property {boolean} approximate
 *
 * @typedef {{text: string, lang?: ?string, quote?: ?string, reading?: ?string, when?: string}} Worded a text and where it comes from
 *
 * @typedef {object} PlanData `plan` in the data of the page
 * @property {{currency: string, in_kind: ?string, limits: TermsLimit[], several_projects: boolean}} terms
 * @property {Object<string, Worded>} categories
 * @property {Object<string, Worded>} parts
 * @property {Object<string, Worded>} limits
 * @property {?Worded} in_kind
 * @property {?Worded} [other_costs] a cost of none of the kinds listed
 * @property {Object<string, string>} questions that decide which limits hold
 * @property {?string} quote_lang
 *
 * @typedef {{id: string, text?: string}} Line
 * @typedef {{costs?: Line[], financing?: Line[]}} Budget what is read of it here
 *
 * @typedef {Object<string, Amount>} Figures
 * @typedef {Place & {limit: string, amount: Amount, firmness: string, approximate: boolean, binding?: boolean}} Worth
 * @typedef {Place & {step: string, amount: Amount} & Object<string, any>} Step
 * @typedef {Place & {warning: string, lines: string[]} & Object<string, any>} Warning
 *
 * @typedef {object} Plan
 * @property {boolean} several_projects
 * @property {Figures} whole
 * @property {(Figures & {year: number})[]} by_year
 * @property {(Figures & {project: string})[]} by_project
 * @property {?boolean} balanced
 * @property {Worth[]} binding
 * @property {?Worth} next
 * @property {Worth[]} limits
 * @property {(Place & {limit: string, required: Amount, present: Amount, short: Amount})[]} floors
 * @property {Step[]} steps
 * @property {Warning[]} warnings
 * @property {string[]} hinges questions whose answers may change a figure
 * @property {{limit: string, holds: ?boolean, facts: string[]}[]} conditional limits that hold for some alone
 * @property {Object<string, any>} wishes
 */

export {};
