/** Reads pages as somebody taught them. Injected by the background into a frame that recognition doesn't know, if anything was taught for its host. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { asker, isNotice } from "../../lib/messages.ts";
import type { Recipe, RecipeStale } from "../../lib/model/page-health.ts";
import { browser } from "../../lib/page-browser.ts";
import { bringTaught } from "../page.content/meeting.ts";
import { taughtReader } from "./reader.ts";

export default defineUnlistedScript(() => {
  const ask = asker((question) => browser.runtime.sendMessage(question));
  bringTaught((again, signal) => {
    let recipes: Recipe[] = [];
    const load = async (): Promise<void> => {
      // a background that doesn't answer, or an extension that is gone: read as nothing was taught
      const answer = await ask("recipes", { host: document.location.hostname }).catch(() => ({ recipes: [] }));
      if (signal.aborted || JSON.stringify(answer.recipes) === JSON.stringify(recipes)) return;
      recipes = answer.recipes;
      again();
    };
    const hear = (message: unknown): undefined => {
      if (isNotice(message)) void load();
      return undefined;
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener("abort", () => {
      try {
        browser.runtime.onMessage.removeListener(hear);
      } catch {
        // an orphan's listeners went with its extension
      }
    });
    void load();
    const tell = (id: string, why: RecipeStale): void => {
      void ask("recipeStale", { id, why }).catch(() => undefined);
    };
    return taughtReader({ document, recipes: () => recipes, tell, again, signal });
  });
});
