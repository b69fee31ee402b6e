/** Has the panel's script brought into this frame the first time it is needed: most pages never do. */
import type { AskBackground } from "./background-link.ts";
import { awaitPanelScript, type CreatePanel } from "./meeting.ts";

/**
 * @returns what makes a panel, once it is here. Where injecting failed it stays pending, and asking again tries
 * again; the same script arriving twice is taken once.
 */
export function panelScript(signal: AbortSignal, ask: AskBackground): () => Promise<CreatePanel> {
  const { promise, resolve } = Promise.withResolvers<CreatePanel>();
  let here = false;
  awaitPanelScript(signal, (create) => {
    here = true;
    resolve(create);
  });
  return () => {
    if (!here) void ask("panel", {});
    return promise;
  };
}
