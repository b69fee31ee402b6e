/**
 * Filling choices the person asked for: one after the other, then one common wait, then a second look,
 * because some controls change their mind after a re-render. Never presses save; fills empty ones only.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { failed, sameOption } from "./control.ts";
import type { ChoiceControl, ChoiceFailure, ChoiceOutcome } from "./control.ts";
import { bringIntoView } from "./in-view.ts";
import type { ChoiceKind } from "./read-field.ts";
import { pause } from "./settle.ts";

/** How long a choice must hold to count (design §4). */
export const HOLD_MS = 1_000;
/** The page is looked at again in the frame after it changed; a busy one is late. */
const LOOK_MS = 500;
/** A list that recycles its rows has drawn those in sight by then. */
const SCROLLED_MS = 100;

export interface Wish {
  /** Finds the control now: the row may have been re-rendered into new elements since. */
  find: () => ChoiceControl | null;
  option: PageOption;
}

/**
 * What is known of the kinds of controls in this visit of the page: `held` proved that its choices last, `failed`
 * is not tried again, so that nobody has to watch the same failure row after row.
 */
export type Proofs = Map<ChoiceKind, "held" | "failed">;

/** What a failure says about every other control of its kind. */
const TELLS_OF_ALL: ReadonlySet<ChoiceFailure> = new Set(["not-drivable", "mismatch"]);

/** A choice just made, and what its control said then. */
interface Made {
  wish: Wish;
  index: number;
  held: PageOption | null;
}

/**
 * In: wishes, in order. Out: an outcome for each, in the same order. Aborting stops before the next
 * one; those not begun answer `gone`. A choice that doesn't hold is emptied again. The first choice of a kind
 * that is not proven yet is waited for by itself.
 */
export async function chooseAll(wishes: Wish[], signal?: AbortSignal, onOne?: (done: number) => void, proofs: Proofs = new Map()): Promise<ChoiceOutcome[]> {
  const outcomes: ChoiceOutcome[] = [];
  const made: Made[] = [];
  const back: (() => void)[] = [];
  for (const [index, wish] of wishes.entries()) {
    const control = signal?.aborted ? null : await inView(wish.find, back);
    outcomes.push(control ? await chooseOne(control, wish, proofs) : failed("gone"));
    const outcome = outcomes[index]!;
    if (control && outcome.done) made.push({ wish, index, held: (await present(wish.find))?.chosen() ?? null });
    if (control && outcome.done && !proofs.has(control.kind) && control.kind !== "native-select" && index + 1 < wishes.length) {
      await pause(HOLD_MS);
      outcomes[index] = await heldOr(outcome, made.at(-1)!);
      note(proofs, control.kind, outcomes[index], true);
    }
    onOne?.(outcomes.length);
  }
  const open = made.filter(({ index }) => outcomes[index]?.done);
  if (open.length) await pause(HOLD_MS);
  for (const one of open) {
    const kind = one.wish.find()?.kind;
    const outcome = await heldOr(outcomes[one.index]!, one);
    outcomes[one.index] = outcome;
    if (kind) note(proofs, kind, outcome, true);
  }
  for (const one of back.toReversed()) one();
  return outcomes;
}

async function chooseOne(control: ChoiceControl, wish: Wish, proofs: Proofs): Promise<ChoiceOutcome> {
  if (proofs.get(control.kind) === "failed") return failed("not-tried");
  const outcome = await afterRemount(await control.pick(wish.option), wish);
  note(proofs, control.kind, outcome, false);
  return outcome;
}

function note(proofs: Proofs, kind: ChoiceKind, outcome: ChoiceOutcome, waited: boolean): void {
  if (!outcome.done && TELLS_OF_ALL.has(outcome.why)) proofs.set(kind, "failed");
  else if (outcome.done && waited && !proofs.has(kind)) proofs.set(kind, "held");
}

/** The page may just have drawn the control anew, and whoever finds it hasn't looked since: waits a moment for the new one. */
async function present(find: Wish["find"]): Promise<ChoiceControl | null> {
  const deadline = Date.now() + LOOK_MS;
  for (;;) {
    const control = find();
    if (!control || control.element.isConnected || Date.now() >= deadline) return control;
    await pause(LOOK_MS / 10);
  }
}

/** The control, scrolled to where it opens a list; a list that recycles its rows has another one in that place then, so it is found anew. */
async function inView(find: Wish["find"], back: (() => void)[]): Promise<ChoiceControl | null> {
  const control = await present(find);
  const scrolled = control && control.kind !== "native-select" && control.kind !== "datalist" ? bringIntoView(control.element) : null;
  if (!scrolled) return control;
  back.push(scrolled);
  await pause(SCROLLED_MS);
  return present(find);
}

/** One choice with its wait: see chooseAll. */
export async function choose(control: ChoiceControl, option: PageOption): Promise<ChoiceOutcome> {
  const [outcome] = await chooseAll([{ find: () => control, option }]);
  return outcome ?? failed("gone");
}

/** Some pages answer a choice by drawing the control anew: then the new one says whether it was taken. */
async function afterRemount(outcome: ChoiceOutcome, wish: Wish): Promise<ChoiceOutcome> {
  if (outcome.done || outcome.why !== "gone") return outcome;
  const now = (await present(wish.find))?.chosen() ?? null;
  if (now === null || !sameOption(now, wish.option)) return outcome;
  return { done: true, verified: now.value === "" ? "display" : "field" };
}

async function heldOr(outcome: ChoiceOutcome, { wish, held }: Made): Promise<ChoiceOutcome> {
  const control = await present(wish.find);
  if (!control || !control.element.isConnected) return failed("gone", false);
  const now = control.chosen();
  // the same label over another value is another choice
  if (sameOption(now, wish.option) && sameOption(now, held)) return outcome;
  // The page took it back by itself, or put something else there that nobody asked for.
  return failed("mismatch", now === null || (await emptied(control, wish.find)));
}

export type UndoOutcome =
  /** nothing is chosen any more */
  | "undone"
  /** the person chose something else meanwhile, or the control is gone: left as it is */
  | "not-ours"
  /** it can't be emptied and still holds our choice */
  | "kept"
  /** instead of emptying it, the page put there what nobody asked for */
  | "changed";

/** Takes back a choice of ours: only if the control still shows exactly it. */
export async function undo(find: Wish["find"], filled: PageOption): Promise<UndoOutcome> {
  const back: (() => void)[] = [];
  const control = await inView(find, back);
  try {
    if (!control || !sameOption(control.chosen(), filled)) return "not-ours";
    if (await emptied(control, find)) return "undone";
  } finally {
    for (const one of back) one();
  }
  const now = (await present(find))?.chosen();
  if (now === undefined) return "not-ours";
  return sameOption(now, filled) ? "kept" : "changed";
}

/** Emptied, by the word of this control or of the one that the page drew in its place. */
async function emptied(control: ChoiceControl, find: Wish["find"]): Promise<boolean> {
  return (await control.clear()) || (await present(find))?.chosen() === null;
}
