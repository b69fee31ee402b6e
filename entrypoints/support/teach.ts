/** Teaches the page in view, on the administrator's request, in the one frame that has something to teach. */
import { asker } from "../../lib/messages.ts";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { beginTeaching } from "./overlay.tsx";

const world = globalThis as { prontidaoTeachEnd?: () => void };

/** Starts the guide. Asked for twice, it begins again. */
export function teachPage(document: Document): void {
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  const ask = asker((question) => browser.runtime.sendMessage(question));
  // a former copy of the extension may have left one behind, too
  world.prontidaoTeachEnd?.();
  const life = new AbortController();
  world.prontidaoTeachEnd = () => life.abort();
  beginTeaching({
    document,
    life,
    keep: async (recipe) => (await ask("keepRecipe", { recipe })).kept,
  });
}
