/**
 * Filling choices the person asked for: one after the other, then one common wait, then a second look,
 * because some controls change their mind after a re-render. Never presses save; fills empty ones only.
 */
import type { PageOption } from "../../../model.ts";
import { failed, sameOption } from "./control.ts";
import type { ChoiceControl, ChoiceOutcome } from "./control.ts";
import { pause } from "./settle.ts";

/** How long a choice must hold to count (design §4). */
export const HOLD_MS = 1_000;

export interface Wish {
  /** Finds the control now: the row may have been re-rendered into new elements since. */
  find: () => ChoiceControl | null;
  option: PageOption;
}

/**
 * In: wishes, in order. Out: an outcome for each, in the same order. Aborting stops before the next
 * one; those not begun answer `gone`. A choice that doesn't hold is emptied again.
 */
export async function chooseAll(wishes: Wish[], signal?: AbortSignal, onOne?: (done: number) => void): Promise<ChoiceOutcome[]> {
  const outcomes: ChoiceOutcome[] = [];
  for (const wish of wishes) {
    const control = signal?.aborted ? null : wish.find();
    outcomes.push(control ? afterRemount(await control.pick(wish.option), wish) : failed("gone"));
    onOne?.(outcomes.length);
  }
  if (outcomes.some((outcome) => outcome.done)) await pause(HOLD_MS);
  for (const [index, wish] of wishes.entries()) {
    if (outcomes[index]?.done) outcomes[index] = await heldOr(outcomes[index], wish);
  }
  return outcomes;
}

/** One choice with its wait: see chooseAll. */
export async function choose(control: ChoiceControl, option: PageOption): Promise<ChoiceOutcome> {
  const [outcome] = await chooseAll([{ find: () => control, option }]);
  return outcome ?? failed("gone");
}

/** Some pages answer a choice by drawing the control anew: then the new one says whether it was taken. */
function afterRemount(outcome: ChoiceOutcome, wish: Wish): ChoiceOutcome {
  if (outcome.done || outcome.why !== "gone") return outcome;
  const now = wish.find()?.chosen() ?? null;
  if (now === null || !sameOption(now, wish.option)) return outcome;
  return { done: true, verified: now.value === "" ? "display" : "field" };
}

async function heldOr(outcome: ChoiceOutcome, wish: Wish): Promise<ChoiceOutcome> {
  const control = wish.find();
  if (!control || !control.element.isConnected) return failed("gone", false);
  const now = control.chosen();
  if (sameOption(now, wish.option)) return outcome;
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
  const control = find();
  if (!control || !sameOption(control.chosen(), filled)) return "not-ours";
  if (await emptied(control, find)) return "undone";
  const now = find()?.chosen();
  if (now === undefined) return "not-ours";
  return sameOption(now, filled) ? "kept" : "changed";
}

/** Emptied, by the word of this control or of the one that the page drew in its place. */
async function emptied(control: ChoiceControl, find: Wish["find"]): Promise<boolean> {
  return (await control.clear()) || find()?.chosen() === null;
}
