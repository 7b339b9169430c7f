/**
 * Only while the site is being written: reloads the page when it has changed, and shows what is wrong with the files.
 */

/**
 * @typedef {object} News
 * @property {string} version of this page; empty where it is no longer there
 * @property {string} language of the messages
 * @property {string} summary how much is wrong; empty where nothing is
 * @property {{error: boolean, said: string, shown: string}[]} problems
 */

const script = document.querySelector("script[data-live]");
const version = script.dataset.live;
const OPEN = "live-problems-open";

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} text
 */
function element(tag, text = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The box at the foot of the page; empty it takes no room, and is there so that what comes into it is read out. */
const box = element("aside");
const status = element("p");
const details = element("details");
box.className = "live-problems";
box.hidden = true;
status.className = "live-problems-status";
status.setAttribute("role", "status");
box.append(details);
document.body.append(status, box);

/** @param {News} news */
function show({ language, summary, problems }) {
  if (status.textContent !== summary) status.textContent = summary;
  status.lang = language;
  box.hidden = problems.length === 0;
  box.lang = language;
  box.setAttribute("aria-label", summary);
  const list = element("ul");
  for (const { error, said, shown } of problems) {
    const item = element("li");
    item.className = error ? "live-error" : "live-warning";
    item.append(element("p", said), element("pre", shown));
    list.append(item);
  }
  details.replaceChildren(element("summary", summary), list);
  const errors = problems.some(({ error }) => error);
  details.open = errors || sessionStorage.getItem(OPEN) === "yes";
}

details.addEventListener("toggle", () => sessionStorage.setItem(OPEN, details.open ? "yes" : "no"));

const address = new URL(`events?${new URLSearchParams({ page: location.pathname })}`, script.src);
const source = new EventSource(address);
source.addEventListener("message", ({ data }) => {
  /** @type {News} */
  const news = JSON.parse(data);
  if (news.version && news.version !== version) {
    source.close();
    location.reload();
    return;
  }
  show(news);
});
addEventListener("pagehide", () => source.close());
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
