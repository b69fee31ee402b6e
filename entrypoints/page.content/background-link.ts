/** Asking the background, and hearing from it. */
import { browser } from "../../lib/page-browser.ts";
import { type Answer, type Ask, asker, AskFailure, isNotice, type QuestionName } from "../../lib/messages.ts";
import type { Life } from "./life.ts";

/** Asks one question; null when there is no answer, and the script ends itself if there never will be one. */
export type AskBackground = <N extends QuestionName>(name: N, ask: Ask<N>) => Promise<Answer<N> | null>;

export function backgroundLink(life: Life): AskBackground {
  const ask = asker(sender(life));
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

/** A page that the browser keeps when it is left loses the answers under way, without a word: shown again, it asks again. */
function sender({ signal }: Life): (question: unknown) => Promise<unknown> {
  const unanswered = new Set<() => void>();
  window.addEventListener("pageshow", ({ persisted }) => persisted && unanswered.forEach((send) => send()), { signal });
  return (question) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    // one that has failed already fails as ever; one that was lost waits here
    const send = (): void => void browser.runtime.sendMessage(question).then(resolve, reject);
    unanswered.add(send);
    send();
    return promise.finally(() => unanswered.delete(send));
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
