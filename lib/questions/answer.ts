/** The one door for messages: names it owns, who may ask, what it must look like, and always an answer. */
import { type Answer, type Ask, type Asker, ASKERS, type QuestionName, type Reply } from "../messages.ts";
import { askerOf, type Self, type Sender } from "./gate.ts";
import { SHAPES } from "./shapes.ts";

/** What a handler may know of who asks. */
export interface Caller {
  asker: Asker;
  tabId: number | null;
  /** 0 = the tab's own page; null for askers that aren't in a tab */
  frameId: number | null;
  /** address of the page in the tab, without query and fragment; "" for askers that aren't in one */
  address: string;
}

export type Handlers = { [N in QuestionName]: (ask: Ask<N>, caller: Caller) => Promise<Answer<N>> };

/**
 * Makes the message listener.
 * It returns undefined for anything that isn't one of our questions, so that other listeners may answer;
 * otherwise a promise that never rejects: a failing handler still answers.
 * @param report gets what went wrong, for diagnostics; never the question's content
 */
export function answerer(handlers: Handlers, self: Self, report: (name: QuestionName, error: unknown) => void) {
  return (message: unknown, sender: Sender): Promise<Reply> | undefined => {
    const name = ownedName(message);
    if (!name) return undefined;
    const asker = askerOf(sender, self);
    if (!asker || !ASKERS[name].includes(asker)) return Promise.resolve({ ok: false, error: "refused" });
    const parsed = SHAPES[name].safeParse((message as { ask?: unknown }).ask);
    if (!parsed.success) return Promise.resolve({ ok: false, error: "malformed" });
    const handler = handlers[name] as (ask: unknown, caller: Caller) => Promise<Answer<QuestionName>>;
    return handler(parsed.data, { asker, tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? null, address: addressOf(sender.tab?.url) }).then(
      (answer): Reply => ({ ok: true, answer }),
      (error): Reply => {
        report(name, error);
        return { ok: false, error: "failed" };
      },
    );
  };
}

function addressOf(url: string | undefined): string {
  return url?.startsWith("https://") ? url.replace(/[?#].*$/, "") : "";
}

function ownedName(message: unknown): QuestionName | null {
  if (typeof message !== "object" || message === null) return null;
  const name = (message as { prontidao?: unknown }).prontidao;
  return typeof name === "string" && Object.hasOwn(ASKERS, name) ? (name as QuestionName) : null;
}
