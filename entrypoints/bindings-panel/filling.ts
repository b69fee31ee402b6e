/**
 * From the person's click to filled fields: plan, preview, fill, verify, undo. Fills empty choices only, each
 * one verified; what could not be done is said. Nothing here saves.
 */
import type { FilledChoice, PlannedChoice, PanelPhase } from "../../components/page/BindingsPanel.tsx";
import type { Suggestion } from "../../lib/model/mapping.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import { t } from "../../lib/text.ts";
import type { BindingRow } from "../../lib/vexpenses/page/bindings.ts";
import { type ChoiceControl, type ChoiceOutcome, sameOption } from "../../lib/vexpenses/page/choice/control.ts";
import { chooseAll, type Proofs, undo, type Wish } from "../../lib/vexpenses/page/choice/fill.ts";
import type { Desk } from "../page.content/desk.ts";
import type { Suggestions } from "./suggestions.ts";

interface Plan extends PlannedChoice {
  /** which row, by the reader's own id */
  id: string;
}

interface Filled extends FilledChoice {
  option: PageOption;
  /** only what the field shows could be checked, not what it would submit */
  shownOnly: boolean;
}

/** After filling, when the page is looked at again though nothing seems to have changed. */
const LATER_LOOKS_MS = [2_000, 5_000, 15_000];

export interface Filling {
  phase(): PanelPhase;
  progress(): { done: number; of: number } | null;
  preview(): readonly PlannedChoice[];
  problems(): readonly { type: string; why: string }[];
  /** choices of ours that still stand and weren't saved */
  unsaved(): readonly FilledChoice[];
  /** types among them that the person must look at before saving */
  shownOnly(): readonly string[];
  plan(): Promise<void>;
  confirm(): Promise<void>;
  cancel(): void;
  /** @param id one field of ours; without it all of them */
  undo(id?: string): Promise<void>;
  pick(type: string, suggestion: Suggestion): Promise<void>;
  /** the page was read again: what the person changed by hand is no longer ours */
  looked(): void;
  savePressed(ids: ReadonlySet<string>): void;
  saved(outcome: "success" | "failure"): void;
}

interface FillingParts {
  desk: Pick<Desk, "tracker" | "again">;
  signal: AbortSignal;
  suggestions: Pick<Suggestions, "insist" | "of" | "planned" | "group">;
  /** the driver of a row's field; null where none is proven for it */
  control(row: BindingRow): ChoiceControl | null;
  rows(): readonly BindingRow[];
  changed(): void;
}

export function createFilling({ desk, signal, suggestions, control, rows, changed }: FillingParts): Filling {
  let phase: PanelPhase = "idle";
  let progress: { done: number; of: number } | null = null;
  let plans: Plan[] = [];
  let problems: { type: string; why: string }[] = [];
  let filled: Filled[] = [];
  /** what a save under way will settle, one way or the other */
  let submitted: Filled[] = [];
  /** what filling has shown of each kind of control in this visit */
  const proofs: Proofs = new Map();

  const find = (id: string): Wish["find"] => () => {
    const row = rows().find((one) => one.id === id);
    return row ? control(row) : null;
  };
  const go = (next: PanelPhase): void => {
    phase = next;
    changed();
  };
  const rest = (): void => go(filled.length > 0 ? "filled" : "idle");

  const fill = async (wanted: readonly Plan[]): Promise<void> => {
    problems = [];
    progress = { done: 0, of: wanted.length };
    go("filling");
    for (const plan of wanted) desk.tracker.edited(plan.id);
    const outcomes = await chooseAll(
      wanted.map((plan) => ({ find: find(plan.id), option: plan.option })),
      signal,
      (done) => {
        progress = { done, of: wanted.length };
        changed();
      },
      proofs,
    );
    if (signal.aborted) return;
    const spared = new Set(wanted.filter((_, index) => isSpared(outcomes[index])).map(({ type }) => type));
    for (const [index, outcome] of outcomes.entries()) {
      const plan = wanted[index]!;
      if (outcome.done) filled.push({ ...plan, shownOnly: outcome.verified === "display" });
      const why = isSpared(outcome) ? null : problemText(plan, outcome);
      if (why) problems.push({ type: plan.type, why });
    }
    // one sentence for all that were not even tried
    const [first] = spared;
    if (first !== undefined) problems.push({ type: first, why: said([...spared].join(", "), t("fillNotDrivable")) });
    progress = null;
    desk.again();
    rest();
    // a field that changes its mind without a trace in the document must not stay counted as ours
    for (const ms of LATER_LOOKS_MS) setTimeout(() => signal.aborted || desk.again(), ms);
  };

  /** Rows of a type that nothing is chosen in. */
  const emptyOf = (type: string): BindingRow[] => rows().filter((row) => row.type === type && row.chosen === null);

  /** Rows of a type that may be filled: empty, and driven by a control we know. */
  const planFor = (type: string, choice: Pick<PlannedChoice, "option" | "code" | "name" | "why" | "planned">): Plan[] => {
    const { option, code, name, why, planned } = choice;
    return emptyOf(type)
      .filter((row) => row.kind !== null)
      .map((row) => ({ id: row.id, type, option, code, name, group: suggestions.group(code), why, planned }));
  };
  const suggestedFor = (type: string, { option, code, name, why }: Suggestion): Plan[] => planFor(type, { option, code, name, why, planned: null });

  /** What the person has chosen goes before what we would. */
  const planOf = (type: string): Plan[] => {
    const planned = suggestions.planned(type);
    if (planned?.option) return planFor(type, { ...planned, option: planned.option, why: null, planned });
    const answer = suggestions.of(type);
    const first = answer?.suggestions[0];
    return !planned && answer?.sure && first ? suggestedFor(type, first) : [];
  };

  return {
    phase: () => phase,
    progress: () => progress,
    preview: () => plans,
    problems: () => problems,
    unsaved: () => filled,
    shownOnly: () => filled.filter((one) => one.shownOnly).map((one) => one.type),
    async plan() {
      problems = [];
      go("reading");
      await suggestions.insist();
      if (signal.aborted) return;
      const types = new Set(rows().map((row) => row.type));
      plans = [...types].flatMap(planOf);
      if (plans.length > 0) go("preview");
      else rest();
    },
    async confirm() {
      if (phase !== "preview") return;
      const wanted = plans;
      plans = [];
      await fill(wanted);
    },
    cancel() {
      plans = [];
      rest();
    },
    async undo(id) {
      const back = filled.filter((one) => id === undefined || one.id === id).toReversed();
      const gone = new Set<Filled>();
      const told: typeof problems = [];
      problems = [];
      progress = { done: 0, of: back.length };
      go("filling");
      for (const [index, one] of back.entries()) {
        const outcome = await undo(find(one.id), one.option);
        // what can't be emptied stands in the page and would be saved: it stays counted
        if (outcome !== "kept") gone.add(one);
        if (outcome === "kept") told.push({ type: one.type, why: said(one.type, t("undoKept", one.name)) });
        if (outcome === "changed") told.push({ type: one.type, why: said(one.type, t("fillNotRolledBack")) });
        progress = { done: index + 1, of: back.length };
        changed();
      }
      filled = filled.filter((one) => !gone.has(one));
      problems = told.toReversed();
      progress = null;
      desk.again();
      rest();
    },
    async pick(type, suggestion) {
      go("reading");
      await suggestions.insist();
      if (signal.aborted) return;
      // suggested from OMIE's list: what the page itself offers for it is only known now
      const offered = suggestions.of(type)?.suggestions.find((one) => one.code !== "" ? one.code === suggestion.code : sameOption(one.option, suggestion.option));
      const wanted = offered ? suggestedFor(type, offered) : [];
      if (wanted.length > 0) {
        await fill(wanted);
        return;
      }
      if (!offered) problems = [{ type, why: said(type, t("fillNotOffered", suggestion.name)) }];
      else if (emptyOf(type).length > 0) problems = [{ type, why: said(type, t("fillNotDrivable")) }];
      rest();
    },
    looked() {
      if (phase === "filling" || phase === "reading") return;
      const still = filled.filter((one) => sameOption(rows().find((row) => row.id === one.id)?.chosen ?? null, one.option));
      if (still.length === filled.length) return;
      filled = still;
      if (phase === "filled" && filled.length === 0) phase = "idle";
    },
    savePressed(ids) {
      submitted = filled.filter((one) => ids.has(one.id));
      filled = filled.filter((one) => !ids.has(one.id));
      problems = [];
      if (phase === "filled") rest();
    },
    saved(outcome) {
      // refused by VExpenses: they are still only on the page
      if (outcome === "failure") filled.push(...submitted);
      submitted = [];
      if (phase === "idle" || phase === "filled") rest();
    },
  };
}

function said(type: string, sentence: string): string {
  return `${type}: ${sentence}`;
}

/** Left alone because another field of its kind had just failed. */
function isSpared(outcome: ChoiceOutcome | undefined): boolean {
  return outcome?.done === false && outcome.why === "not-tried";
}

/** What went wrong with one field, or null when nothing did. */
function problemText(plan: Plan, outcome: ChoiceOutcome): string | null {
  const say = (sentence: string): string => said(plan.type, sentence);
  if (outcome.done) return null;
  if (!outcome.rolledBack) return say(t("fillNotRolledBack"));
  switch (outcome.why) {
    case "mismatch":
      return say(t("fillMismatch", plan.name));
    case "not-offered":
      return say(t("fillNotOffered", plan.name));
    case "disabled":
      return say(t("fillDisabled"));
    case "not-drivable":
    case "not-tried":
      return say(t("fillNotDrivable"));
    // somebody chose meanwhile, or the row went: nothing of ours is there to look at
    case "not-empty":
    case "gone":
      return null;
  }
}
