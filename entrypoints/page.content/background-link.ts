/** Asking the background, and hearing from it. */
import { browser } from "../../lib/page-browser.ts";
import { type Answer, type Ask, asker, AskFailure, isNotice, type QuestionName } from "../../lib/messages.ts";
import type { Life } from "./life.ts";

/** Asks one question; null when there is no answer, and the script ends itself if there never will be one. */
export type AskBackground = <N extends QuestionName>(name: N, ask: Ask<N>) => Promise<Answer<N> | null>;

export function backgroundLink(life: Life): AskBackground {
  const ask = asker((question) => browser.runtime.sendMessage(question));
  return async (name, content) => {
    if (!life.alive()) return null;
    try {
      return await ask(name, content);
    } catch (error) {
      if (error instanceof AskFailure && error.reason === "gone") life.end();
      // a rejected call without a living extension behind it is the same
      else life.alive();
      return null;
    }
  };
}

/** Calls back when the background says that earlier answers may no longer hold. */
export function onBooksChanged(life: Life, changed: () => void): void {
  const hear = (message: unknown): undefined => {
    if (isNotice(message)) changed();
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  life.signal.addEventListener("abort", () => {
    try {
      browser.runtime.onMessage.removeListener(hear);
    } catch {
      // an orphan's listeners went with its extension
    }
  });
}
