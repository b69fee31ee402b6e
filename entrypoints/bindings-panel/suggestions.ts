/**
 * Which categories would fit the unbound types: asked of the background once for what the page offers.
 * Where the options can't be read without opening a menu, OMIE's own categories stand in; where those aren't
 * known either, one unnoticed peek; and at the latest the person's click opens the menu.
 */
import type { PlannedOption, TypeSuggestions } from "../../lib/model/mapping.ts";
import type { BindingFact, PageOption } from "../../lib/model/vexpenses.ts";
import type { BindingRow } from "../../lib/vexpenses/page/bindings.ts";
import type { ChoiceControl } from "../../lib/vexpenses/page/choice/control.ts";
import type { Desk } from "../page.content/desk.ts";

export interface Suggestions {
  /** The rows now on the page and the types among them that lack a category; asks when that differs. */
  want(rows: readonly BindingRow[], unbound: readonly BindingFact[]): void;
  of(type: string): TypeSuggestions | null;
  /** What was chosen for a type on our own pages. */
  planned(type: string): PlannedOption | null;
  /** Name of the group a category sits in; "" while nobody knows. */
  group(code: string): string;
  /** Are the page's own options known (so that a suggestion can be filled as it stands)? */
  ready(): boolean;
  /** Reads the page's options, opening a menu where that is the only way (only after a person's click), and asks. */
  insist(): Promise<void>;
  /** Is there nothing more to come by itself? Until then the panel would only grow under the reader's eyes. */
  settled(): boolean;
  outdated(): void;
}

interface SuggestionParts {
  desk: Pick<Desk, "ask" | "company">;
  signal: AbortSignal;
  /** the driver of a row's field; null where none is proven for it */
  control(row: BindingRow): ChoiceControl | null;
  /** answers are here, or it is clear that none will come by itself */
  arrived(): void;
}

export function createSuggestions({ desk, signal, control, arrived }: SuggestionParts): Suggestions {
  let rows: readonly BindingRow[] = [];
  let types: string[] = [];
  let options: PageOption[] = [];
  let read = false;
  let reading: Promise<void> | null = null;
  let peeked = false;
  let settled = false;
  let asked = "";
  let stale = false;
  let turn = 0;
  let answering: Promise<void> = Promise.resolve();
  let answers = new Map<string, TypeSuggestions>();
  let plan = new Map<string, PlannedOption>();
  let groups: Record<string, string> = {};

  /** Resolves once the answer to the present question is here; the same question is asked once. */
  const ask = (): Promise<void> => {
    const question = JSON.stringify([types, options, desk.company()]);
    if (rows.length === 0 || signal.aborted) return Promise.resolve();
    if (question !== asked || stale) {
      asked = question;
      stale = false;
      answering = answer(++turn);
    }
    return answering;
  };

  const answer = async (mine: number): Promise<void> => {
    const reply = await desk.ask("suggest", { types, options, company: desk.company() });
    // an older question's answer must not replace a newer one's
    if (signal.aborted || mine !== turn) return;
    if (reply) {
      answers = new Map(reply.suggestions.map((suggestion) => [suggestion.type, suggestion]));
      plan = new Map(reply.planned.map((one) => [one.type, one]));
      groups = reply.groups;
    }
    if (reply?.from === "nothing" && types.length > 0 && !peeked) {
      peeked = true;
      void readOptions("peek").then(() => {
        if (read) return ask();
        settled = true;
        arrived();
      });
      return;
    }
    settled = true;
    arrived();
  };

  /** `free`: only what costs nothing · `peek`: also unnoticed · `open`: also by opening a menu, after a person's click */
  const readOptions = (how: "free" | "peek" | "open"): Promise<void> => {
    const row = rows.find((one) => one.kind && one.chosen === null) ?? rows.find((one) => one.kind);
    const field = row ? control(row) : null;
    if (!field || read || (field.optionsNeedClick && how === "free")) return Promise.resolve();
    reading ??= (how === "peek" ? field.peek() : field.options()).then((found) => {
      reading = null;
      if (found.length === 0) return;
      options = found;
      read = true;
    });
    return reading;
  };

  return {
    want(next, unbound) {
      rows = next;
      types = [...new Set(unbound.map((fact) => fact.type))];
      void readOptions("free").then(ask);
    },
    of: (type) => answers.get(type) ?? null,
    planned: (type) => plan.get(type) ?? null,
    group: (code) => groups[code] ?? "",
    ready: () => read,
    async insist() {
      // a peek under way may come to nothing
      await reading;
      await readOptions("open");
      // and a newer question may have overtaken the one waited for
      for (let waited = -1; waited !== turn && !signal.aborted; ) {
        waited = turn;
        await ask();
      }
    },
    settled: () => settled || types.length === 0,
    outdated() {
      stale = true;
    },
  };
}
