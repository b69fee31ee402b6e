/** Pages that never come to rest. The storm ends when a test says so, to see that all is well afterwards. */
import { configurar, type Drawn, nativeChoice } from "./plain/configurar.ts";
import { PAGE } from "./page.ts";

const STORMS: Record<string, (page: Drawn) => () => void> = {
  /** the whole table anew, ten times a second */
  "storm-replace": ({ redraw }) => repeat(100, redraw),
  /** whatever the page didn't put there is taken out, at once */
  "storm-removes-ours": () => {
    const observer = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof Element && node.localName.includes("-")) node.remove();
    });
    observer.observe(document, { subtree: true, childList: true });
    return () => observer.disconnect();
  },
  /** names, states and classes of every row change all the time, what they say does not */
  "storm-attributes": ({ section }) => {
    let round = 0;
    return repeat(50, () => {
      round += 1;
      for (const row of section.querySelectorAll("tr")) {
        row.className = `linha-${round % 7}`;
        row.setAttribute("aria-label", `Linha ${round}`);
        row.setAttribute("data-volta", String(round));
        row.style.opacity = round % 2 === 0 ? "1" : "0.98";
      }
    });
  },
};

function repeat(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
}

const storm = STORMS[PAGE.id];
if (storm === undefined) throw new Error(`no storm for ${PAGE.id}`);
void configurar(nativeChoice).then((page) => Object.assign(window, { __calm: storm(page) }));
