/** The worked example in place of one's own figures, and its answers where the check has none; all of it can be taken back. */

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./question.js").Question} Question */

export class Example {
  /** @type {Map<string, Question>} of the check */ questions = new Map();

  /**
   * @param {import("./budget.js").Budget} budget
   * @param {import("./budget_acts.js").Stage} stage
   */
  constructor(budget, stage) {
    this.budget = budget;
    this.stage = stage;
  }

  /** @param {HTMLElement} button where the focus goes when all is taken back */
  fill(button) {
    const { budget, stage } = this;
    const { draft, data, words } = budget;
    const { example, example_answers: answers = {} } = data.plan;
    const { costs = [], financing = [], ...rest } = /** @type {import("./types.js").Budget} */ (example);
    budget.write({ budget: { ...rest, costs, financing }, wishes: {}, feed: true });
    const { n, back } = this.#answer(answers);
    budget.onChange(0);
    const undo = () => {
      budget.write(draft);
      back();
      stage.settled();
      button.focus();
    };
    stage.say(n ? words.say("budget.example_answers", { n }) : words.say("budget.example_done"), undo, true);
  }

  /**
   * Answer what nobody has answered.
   * @param {Answers} answers
   * @returns {{n: number, back: () => void}} how many, and the way back
   */
  #answer(answers) {
    const open = Object.entries(answers).flatMap(([id, answer]) => {
      const question = this.questions.get(id);
      return question && isUntouched(question) ? [{ question, answer }] : [];
    });
    for (const { question, answer } of open) put(question, answer);
    const written = open.map(({ question }) => JSON.stringify(question.value));
    const back = () => {
      // What was answered otherwise since then is the reader's own.
      open.forEach(({ question }, index) => {
        if (JSON.stringify(question.value) === written[index]) put(question, undefined);
      });
    };
    return { n: open.length, back };
  }
}

/**
 * Whether nothing stands in it; an answer that can't be read is something.
 * @param {Question} question
 */
function isUntouched({ value, box }) {
  const controls = /** @type {HTMLInputElement[]} */ ([...box.querySelectorAll("input, select")]);
  return value === undefined && controls.every((control) => (["radio", "checkbox"].includes(control.type) ? !control.checked : !control.value));
}

/**
 * @param {Question} question
 * @param {import("./types.js").Answer|undefined} answer
 */
function put(question, answer) {
  question.write(answer);
  question.show(new WeakSet());
}
