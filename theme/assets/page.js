/**
 * What a page does with a clock and a choice of colours. Without it the page is complete, and says nothing of today.
 */

import { deviceError, instant } from "./clock.js";
import "./contents.js";
import "./menu.js";
import "./paper.js";
import { current, daysLeft, status } from "./standing.js";

const SVG = "http://www.w3.org/2000/svg";
const LASTING = ["closed", "awarded", "budget_spent", "undated"];
// A day's turn or a deadline is noticed within this time, also after the device has slept.
const PULSE = 60_000;

const standings = [...document.querySelectorAll("[data-standing]")]
  .filter((element) => element.dataset.standing)
  .map((element) => ({ element, ...JSON.parse(element.dataset.standing) }));

/** Light, dark, or as the device has it. */
function offerThemes() {
  const root = document.documentElement;
  const group = document.querySelector(".theme-switch");
  if (!group) return;
  const buttons = [...group.querySelectorAll("button")];
  const show = () => {
    const choice = root.dataset.theme ?? "auto";
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
  };
  group.addEventListener("click", (event) => {
    const choice = event.target.closest("button")?.dataset.themeChoice;
    if (!choice) return;
    if (choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = choice;
    try {
      if (choice === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", choice);
    } catch {
      // The choice then lasts as long as the page.
    }
    show();
  });
  show();
  group.parentElement.hidden = false;
}

/**
 * @param {string|Object<string, string>} text
 * @param {Object<string, string|number>} params
 */
function filled(text, params) {
  const chosen = typeof text === "string" ? text : (params.n === 1 && text.one) || text.other;
  return chosen.replace(/\{([a-z_]+)\}/g, (_, name) => String(params[name]));
}

/** The deadline on the reader's own clock, where that differs from the call's. */
function onReadersClock({ clock }) {
  if (!clock) return "";
  const instant = new Date(clock.instant);
  const two = (number) => String(number).padStart(2, "0");
  const day = `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
  const time = `${two(instant.getHours())}:${two(instant.getMinutes())}`;
  if (`${day}T${time}` === clock.local) return "";
  const date = filled(clock.date, { day: instant.getDate(), month: clock.months[instant.getMonth()], year: instant.getFullYear() });
  return filled(clock.text, { date, time });
}

/**
 * @param {object} standing
 * @param {number} now
 */
function showStanding(standing, now) {
  const { element, calls } = standing;
  const call = calls[current(calls.map(({ window }) => window), now)];
  const { window, words } = call;
  const state = status(window, now);
  const pill = element.querySelector("[data-pill]");
  pill.className = `pill pill-${state}`;
  pill.textContent = words[state].pill;
  const sentence = element.querySelector("[data-now]");
  if (sentence && words[state].now) sentence.textContent = words[state].now;
  const left = daysLeft(window, now);
  const more = [];
  if (left !== null) more.push(left < 1 ? standing.last_day : filled(standing.left, { n: left }));
  if (left !== null && sentence) more.push(onReadersClock(call));
  showMore(element, more.filter(Boolean).join(" · "));
  const historic = document.querySelector("[data-historic]");
  if (historic) historic.hidden = state === "open" || state === "closing_soon";
  restand(element.closest("[data-status]"), state);
}

/**
 * @param {Element} element
 * @param {string} text
 */
function showMore(element, text) {
  const more = element.querySelector("[data-more]");
  if (!more) return;
  more.textContent = text;
  more.hidden = !text;
}

/** In a list, a call's status is what it is filtered and sorted by; browse.js listens. */
function restand(row, current) {
  if (!row || row.dataset.status === current) return;
  row.dataset.status = current;
  row.dispatchEvent(new Event("restanding", { bubbles: true }));
}

/** A line through today on every timeline that reaches it. */
function showToday(now) {
  for (const svg of document.querySelectorAll("svg.timeline")) {
    svg.querySelector(".today")?.remove();
    const { first, last, left, right, height, today } = svg.dataset;
    const share = (now - Date.parse(first)) / (Date.parse(last) - Date.parse(first) || 1);
    if (share < 0 || share > 1) continue;
    const x = Number(left) + (Number(right) - Number(left)) * share;
    const group = document.createElementNS(SVG, "g");
    const line = document.createElementNS(SVG, "path");
    const text = document.createElementNS(SVG, "text");
    group.setAttribute("class", "today");
    line.setAttribute("class", "today-line");
    line.setAttribute("d", `M${x} 22V${height}`);
    text.setAttribute("class", "today-text");
    text.setAttribute("x", String(x));
    text.setAttribute("y", "10");
    text.setAttribute("text-anchor", share > 0.8 ? "end" : "start");
    text.textContent = today;
    group.append(line, text);
    svg.append(group);
  }
}

async function followTheClock() {
  if (!standings.length) return;
  const windows = standings.flatMap(({ calls }) => calls.map(({ window }) => window));
  const asked = [Date.now(), Date.parse(standings[0].built)];
  const live = windows.some((window) => asked.some((at) => !LASTING.includes(status(window, at))));
  const error = await deviceError(live, Date.parse(standings[0].built));
  if (error === null) {
    for (const { element, wrong_clock } of standings) showMore(element, wrong_clock);
    return;
  }
  const show = () => {
    const now = instant(error);
    for (const standing of standings) showStanding(standing, now);
    showToday(now);
  };
  show();
  setInterval(show, PULSE);
  document.addEventListener("visibilitychange", () => document.hidden || show());
}

/** What is of no use after an instant is not offered then, though the page is older. */
function endOffers() {
  const now = instant(0);
  for (const offer of document.querySelectorAll("[data-until]")) offer.hidden = now >= Date.parse(offer.dataset.until);
}

/** A link to a passage inside a closed notice or source opens it. */
function openTarget() {
  let target = null;
  try {
    target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // Not every address that someone writes can be read.
  }
  const details = target && (target.closest("details") ?? target.querySelector(":scope > details.notice, :scope > details.told"));
  if (details) details.open = true;
}

offerThemes();
addEventListener("hashchange", openTarget);
openTarget();
endOffers();
document.addEventListener("visibilitychange", endOffers);
await followTheClock();
