/** Teaches the page in view: injected on the administrator's request into the one frame that has something to teach. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { asker } from "../../lib/messages.ts";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { beginTeaching } from "./overlay.tsx";

const world = globalThis as { prontidaoTeachEnd?: () => void };

export default defineUnlistedScript(() => {
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  const ask = asker((question) => browser.runtime.sendMessage(question));
  // asked for twice, it begins again; a former copy of the extension may have left one behind, too
  world.prontidaoTeachEnd?.();
  const life = new AbortController();
  world.prontidaoTeachEnd = () => life.abort();
  beginTeaching({
    document,
    life,
    keep: async (recipe) => (await ask("keepRecipe", { recipe })).kept,
  });
});
