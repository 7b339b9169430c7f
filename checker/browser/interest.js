/** When someone is interested: the engine is three megabytes, and comes when it is wanted, not before. */

const SIGNS = ["focusin", "pointerdown", "change"];
const NEAR = "200px 0px";

/**
 * @param {HTMLElement} place
 * @param {() => void} begin
 */
export function onInterest(place, begin) {
  for (const sign of SIGNS) place.addEventListener(sign, begin, { once: true });
  // A reader who saves data has to touch the form first.
  const thrifty = /** @type {any} */ (navigator).connection?.saveData;
  if (thrifty || typeof IntersectionObserver !== "function") return;
  const watching = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watching.disconnect();
      begin();
    },
    { rootMargin: NEAR },
  );
  watching.observe(place);
}
