/**
 * The shapes that cross between the page, its scripts and the checker. Names alone; nothing runs here.
 *
 * @typedef {string|boolean|null|string[]|AnswerItem[]} Answer in the forms of checker/answers.py; null is "don't know"
 * @typedef {{[field: string]: Answer}} AnswerItem
 * @typedef {{[fact: string]: Answer}} Answers
 *
 * @typedef {object} Fact how a question and its answers are called
 * @property {"option"|"options"|"yes_no"|"number"|"money"|"percent"|"date"|"items"} type
 * @property {string} label
 * @property {string} question
 * @property {?string} unit
 * @property {?string} unit_word
 * @property {?number} least
 * @property {?number} most
 * @property {number} decimals
 * @property {Object<string, string>} options
 * @property {?string} item
 * @property {Object<string, Fact>} fields
 *
 * @typedef {object} CriterionText
 * @property {string} text
 * @property {?string} lang where it is not the page's
 * @property {"checked"|"declared"|"judged"} kind
 * @property {Strength} strength
 * @property {?string} met
 * @property {?string} unmet
 * @property {?string} unknown
 * @property {?string} reading
 * @property {?string} source
 * @property {?string} source_lang
 * @property {string} rule in words, whole
 * @property {Object<string, string>} leaves in words, condition by condition
 *
 * @typedef {object} Formats
 * @property {string} decimal
 * @property {string} group
 * @property {string} minus
 * @property {string} percent with {n}
 * @property {{one: string, other: string}} money with {n}
 * @property {string[]} months
 * @property {string} date with {day}, {month}, {year}
 *
 * @typedef {string|{[category: string]: string}} Entry a text, or one for each plural category
 *
 * @typedef {object} PageData what the page carries in #checker-data
 * @property {string} scheme
 * @property {string} call
 * @property {string} digest of the rules that the page was made with
 * @property {string} rulebook their address as seen from the page
 * @property {Formats} formats
 * @property {Object<string, Entry>} words
 * @property {Object<string, Fact>} facts
 * @property {Object<string, CriterionText>} criteria
 * @property {Object<string, string>} documents
 * @property {?PlanPage} [plan] where there is a budget to count with
 *
 * @typedef {"required"|"exclusion"|"priority"|"recommended"} Strength
 * @typedef {"met"|"unmet"|"unknown"|"judged"|"not_applicable"} Result
 * @typedef {"fits"|"fits_if_judged"|"open"|"does_not_fit"} Outcome
 *
 * @typedef {object} Reason
 * @property {string} criterion
 * @property {Result} result
 * @property {Strength} strength
 * @property {Object<string, Known>} answers
 * @property {{at: string, truth: string, facts: string[]}[]} tests
 *
 * @typedef {Answer|Partial} Known an answer, or what is left of one
 * @typedef {object} Partial
 * @property {string[]} [one_of]
 * @property {string[]} [none_of]
 * @property {string[]} [includes]
 * @property {string[]} [excludes]
 * @property {string} [at_least]
 * @property {string} [at_most]
 * @property {AnswerItem[]} [items]
 *
 * @typedef {object} Verdict
 * @property {Outcome} outcome
 * @property {string} call_status
 * @property {Reason[]} reasons
 * @property {Reason[]} priorities
 * @property {{fact: string, group: string, settles: [number, number], can_end: boolean}[]} next
 * @property {string[][]} changes
 * @property {Object<string, ?Known[]>[]} changes_to
 * @property {{document: string, kind: string, need: string, needed: ?boolean, present: ?boolean, proves: string[]}[]} evidence
 * @property {string} rulebook
 *
 * @typedef {object} Rulebook what the scripts read of it; all of it goes to the checker
 * @property {string} digest
 * @property {{id: string, changeable: boolean, when: ?object}[]} facts
 * @property {{id: string, strength: Strength, when: ?object, rule: object}[]} criteria
 *
 * @typedef {object} Terms what a scheme says of money, as far as the scripts read it
 * @property {string} currency
 * @property {?string} in_kind
 * @property {boolean} several_projects
 * @property {number[]} years
 * @property {string[]} parts
 * @property {{id: string, covered: "yes"|"no"|"if_justified", asks: ?string}[]} categories
 * @property {{id: string, caps: string, per: string, rolling_years: ?number}[]} limits
 * @property {Object<string, object>} answers the facts that a budget answers
 *
 * @typedef {object} PlanPage what the page carries for its budget
 * @property {Terms} terms
 * @property {Object<string, {text: string, lang: ?string}>} categories
 * @property {Object<string, {text: string, lang: ?string}>} parts
 * @property {?Budget} [example]
 * @property {Answers} [example_answers] of those who make it
 *
 * @typedef {object} BudgetLine one line of either side; an amount that is null is not known
 * @property {string} id
 * @property {string} [text]
 * @property {"cash"|"in_kind"} [kind]
 * @property {?string|Partial} [amount]
 * @property {?string} [hours]
 * @property {?string} [rate]
 * @property {?string} [project]
 * @property {?number} [year]
 * @property {?string} [category]
 * @property {?string} [part]
 * @property {?boolean} [justified]
 * @property {?boolean} [applied]
 * @property {"own"|"public"|"private"} [from]
 *
 * @typedef {object} Budget
 * @property {BudgetLine[]} costs
 * @property {BudgetLine[]} financing
 * @property {{project: ?string, year: ?number, amount: string}[]} [sought]
 * @property {Object<string, string>} [used]
 * @property {{date: string, amount: ?string}[]} [aid]
 * @property {string} [exchange]
 * @property {boolean} [public_applicant]
 * @property {boolean} [complete]
 *
 * @typedef {object} Draft a budget, what is wished of it, and whether it answers questions of the check
 * @property {Budget} budget
 * @property {{grant?: string, contribution?: string, partner?: string}} wishes
 * @property {boolean} feed
 *
 * @typedef {object} Plan what the scripts of the form read of it; the rest is the result's
 * @property {Object<string, Known>} answers by fact
 * @property {Object<string, string|Partial>} whole figures by name
 */

export {};
