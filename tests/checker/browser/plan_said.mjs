/** Everything that the page's scripts say of a plan, as data: sentences, steps, tables and the places in the picture. */
import { floorSentences, keyRows, shareRows } from "../../../checker/browser/plan_figures.js";
import { bars, description } from "../../../checker/browser/plan_picture.js";
import { PlanSay } from "../../../checker/browser/plan_say.js";
import { decidingSentences, gapSentences, grantSentence } from "../../../checker/browser/plan_sentences.js";
import { stepGroups } from "../../../checker/browser/plan_steps.js";
import { warningSentences, wishSentences } from "../../../checker/browser/plan_warnings.js";
import { Words } from "../../../checker/browser/words.js";

export function said(data, plan, budget) {
  const say = new PlanSay(data.plan, new Words(data), budget, plan.by_project.length > 1);
  return {
    grant: grantSentence(plan, say),
    why: decidingSentences(plan, say).join(" "),
    missing: gapSentences(plan, say).join(" "),
    steps: stepGroups(plan.steps, say).map(({ where, steps }) => ({
      where,
      steps: steps.map(({ step, text, note, reading, source }) => ({ step, text, note, reading, quote: source?.quote ?? null })),
    })),
    shares: shareRows(plan, say),
    keys: keyRows(plan, say),
    bars: bars(plan, say),
    description: description(plan, say),
    floors: floorSentences(plan, say),
    warnings: warningSentences(plan, say),
    wishes: wishSentences(plan, say),
  };
}
