/** One failed proof on a kind of control spares the other rows of it. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageOption } from "../../../lib/model/vexpenses.ts";
import type { ChoiceControl, ChoiceOutcome } from "../../../lib/vexpenses/page/choice/control.ts";
import { chooseAll, type Proofs } from "../../../lib/vexpenses/page/choice/fill.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOTEL: PageOption = { value: "", label: "Hotel" };

/** A control that answers `outcome` and keeps the choice for `holdsMs`; counts how often it is touched. */
function control(kind: ChoiceControl["kind"], outcome: ChoiceOutcome, holdsMs = Number.POSITIVE_INFINITY): ChoiceControl & { picks: number } {
  let chosen: PageOption | null = null;
  const made = {
    kind,
    picks: 0,
    element: { isConnected: true, getBoundingClientRect: () => ({ width: 0, height: 0 }) } as HTMLElement,
    optionsNeedClick: true,
    options: () => Promise.resolve([]),
    peek: () => Promise.resolve([]),
    chosen: () => chosen,
    pick(option: PageOption) {
      made.picks++;
      if (outcome.done) chosen = option;
      if (holdsMs < Number.POSITIVE_INFINITY) setTimeout(() => (chosen = null), holdsMs);
      return Promise.resolve(outcome);
    },
    clear: () => Promise.resolve(true),
  };
  return made;
}

async function outcomesOf(controls: ChoiceControl[], proofs: Proofs): Promise<string[]> {
  const work = chooseAll(controls.map((one) => ({ find: () => one, option: HOTEL })), undefined, undefined, proofs);
  await vi.advanceTimersByTimeAsync(3_000);
  return (await work).map((outcome) => (outcome.done ? "done" : outcome.why));
}

const done = (): ChoiceOutcome => ({ done: true, verified: "display" });
const fails = (why: "not-drivable" | "mismatch" | "not-offered" | "disabled"): ChoiceOutcome => ({ done: false, why, rolledBack: true });

test.each(["not-drivable", "mismatch"] as const)("%s: the others of that kind are not touched, those of another kind are, also the next time", async (why) => {
  const proofs: Proofs = new Map();
  const [first, second, other] = [control("combobox", fails(why)), control("combobox", done()), control("listbox", done())];
  expect(await outcomesOf([first, second, other], proofs)).toEqual([why, "not-tried", "done"]);
  expect(await outcomesOf([second], proofs)).toEqual(["not-tried"]);
  expect([first.picks, second.picks, other.picks]).toEqual([1, 0, 1]);
});

test("a choice that doesn't last a second: found out before the next row is touched", async () => {
  const [first, second] = [control("combobox", done(), 900), control("combobox", done())];
  expect(await outcomesOf([first, second], new Map())).toEqual(["mismatch", "not-tried"]);
  expect(second.picks).toBe(0);
});

test.each(["not-offered", "disabled"] as const)("%s says nothing about the others", async (why) => {
  expect(await outcomesOf([control("combobox", fails(why)), control("combobox", done())], new Map())).toEqual([why, "done"]);
});
