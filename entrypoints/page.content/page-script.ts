/** Has a script brought into this frame the first time it is needed: most pages never do. */
import type { PageScript } from "../../lib/messages.ts";
import type { AskBackground } from "./background-link.ts";
import { awaitExplainer, awaitPanelScript, awaitTypeList, type CreatePanel, type CreateTypeList, type Explainer } from "./meeting.ts";

/**
 * @returns what resolves with what the script brings, once it is here. Where injecting failed it stays pending, and
 * asking again tries again; the same script arriving twice is taken once.
 */
function onRequest<T>(script: PageScript, meet: (signal: AbortSignal, come: (brought: T) => void) => void, signal: AbortSignal, ask: AskBackground): () => Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  let here = false;
  meet(signal, (brought) => {
    here = true;
    resolve(brought);
  });
  return () => {
    if (!here) void ask("bring", { script });
    return promise;
  };
}

/** What makes the bindings panel. */
export const panelScript = (signal: AbortSignal, ask: AskBackground): (() => Promise<CreatePanel>) =>
  onRequest<CreatePanel>("bindings-panel", awaitPanelScript, signal, ask);

/** What makes marks explain themselves. */
export const explanationScript = (signal: AbortSignal, ask: AskBackground): (() => Promise<Explainer>) =>
  onRequest<Explainer>("explanation", awaitExplainer, signal, ask);

/** What reads the list of expense types: it needs the same knowledge of pages as those about reports, and comes with them. */
export const typeListScript = (signal: AbortSignal, ask: AskBackground): (() => Promise<CreateTypeList>) =>
  onRequest<CreateTypeList>("approvals", awaitTypeList, signal, ask);
