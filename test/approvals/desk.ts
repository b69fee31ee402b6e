/** A desk to work at without a background: questions are kept, and answered when a test says so. */
import type { Desk } from "../../entrypoints/page.content/desk.ts";
import type { Answer, Ask, QuestionName } from "../../lib/messages.ts";
import { createSavedTracker } from "../../lib/vexpenses/page/saved.ts";

export interface Asked {
  name: QuestionName;
  ask: unknown;
  /** null = no answer comes */
  answer(given: unknown): Promise<void>;
}

export function standIn(): { desk: Desk; asked: Asked[]; again: { count: number } } {
  const asked: Asked[] = [];
  const again = { count: 0 };
  const desk: Desk = {
    document,
    tracker: createSavedTracker(),
    choices: new Map(),
    ask: <N extends QuestionName>(name: N, ask: Ask<N>) =>
      new Promise<Answer<N> | null>((resolve) => {
        asked.push({
          name,
          ask,
          async answer(given) {
            resolve(given as Answer<N> | null);
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    company: () => ({}),
    connection: () => null,
    verdict: () => null,
    taught: () => null,
    types: () => null,
    panelScript: () => Promise.reject(new Error("no panel here")),
    observe: () => undefined,
    write: (work) => work(),
    again: () => void again.count++,
  };
  return { desk, asked, again };
}
