// @vitest-environment happy-dom
/** Over widgets of every make and temper: what counts as done is what was asked, and nothing is left open. */
import { fc } from "../../property.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { controlOf } from "../../../lib/vexpenses/page/choice/control-of.ts";
import { chooseAll, undo } from "../../../lib/vexpenses/page/choice/fill.ts";
import { optionGroup } from "../../../lib/vexpenses/page/choice/option-group.ts";
import { invent, type Make } from "./invented-widget.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LABELS = ["2.04.01 - Aluguel", "2.04.02 - Táxi", "2.04.03 - Hotel", "2.04.04 - <b>Correios</b>"] as const;

const make: fc.Arbitrary<Make> = fc.record({
  editable: fc.boolean(),
  opensOn: fc.constantFrom("click", "mousedown", "ArrowDown", "never"),
  takesOn: fc.constantFrom("click", "mouseup", "Enter"),
  hangs: fc.constantFrom("inside", "body"),
  named: fc.boolean(),
  loadsIn: fc.constantFrom(0, 0, 700, 2_500, 30_000),
  closesOn: fc.constantFrom("blur", "Escape", "press"),
  afterwards: fc.constantFrom("keeps", "keeps", "ignores", "reverts", "takes another", "stores another", "row goes", "drawn anew"),
  field: fc.boolean(),
  labels: fc.oneof(
    fc.shuffledSubarray([...LABELS], { minLength: 3 }).map((labels) => labels.map((label) => ({ label, disabled: false }))),
    fc.array(fc.record({ label: fc.constantFrom(...LABELS), disabled: fc.boolean() }), { minLength: 1, maxLength: 6 }),
  ),
});

/** Runs the clock until the work is done. */
async function finished<T>(work: Promise<T>): Promise<T> {
  let done = false;
  void work.finally(() => (done = true)).catch(() => undefined);
  for (let turn = 0; !done && turn < 2_000; turn++) await vi.advanceTimersByTimeAsync(50);
  return work;
}

const BEHAVED = (["click", "mousedown", "ArrowDown"] as const).flatMap((opensOn) =>
  (["click", "mouseup", "Enter"] as const).flatMap((takesOn) =>
    (["blur", "Escape", "press"] as const).flatMap((closesOn) => [true, false].flatMap((editable) => (["inside", "body"] as const).map((hangs) => ({ opensOn, takesOn, closesOn, editable, hangs })))),
  ),
);

test("every make of a widget that behaves is worked", { timeout: 120_000 }, async () => {
  const failed: unknown[] = [];
  for (const one of BEHAVED) {
    const widget = invent({ ...one, named: one.editable, loadsIn: 300, afterwards: "keeps", field: false, labels: LABELS.map((label) => ({ label, disabled: false })) });
    const group = optionGroup();
    const find = () => controlOf(widget.field() as HTMLElement, group);
    const option = { value: "", label: LABELS[2] };
    const [outcome] = await finished(chooseAll([{ find, option }]));
    const undone = await finished(undo(find, option));
    if (!outcome?.done || undone !== "undone" || widget.truth() !== null || widget.isOpen()) failed.push({ ...one, outcome, undone, left: widget.truth(), open: widget.isOpen() });
  }
  expect(failed).toEqual([]);
});

test("never done with anything but what was asked, never left open", { timeout: 120_000 }, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(make, fc.constantFrom(...LABELS), async (given, asked) => {
      // what it shows instead of what it stores can only be found out where it says what it stores
      const widget = invent({ ...given, field: given.field || given.afterwards === "stores another" });
      const group = optionGroup();
      const find = () => {
        const field = widget.field();
        return field ? controlOf(field, group) : null;
      };
      const option = { value: "", label: asked };
      const [outcome] = await finished(chooseAll([{ find, option }]));
      const same = given.labels.filter(({ label }) => label === asked);
      if (outcome?.done) {
        done++;
        expect(widget.truth()).toBe(asked);
        expect(same).toEqual([{ label: asked, disabled: false }]);
      } else if (outcome?.rolledBack && widget.field()) {
        expect(widget.truth()).toBeNull();
      }
      expect(widget.isOpen()).toBe(false);
      if (outcome?.done && (await finished(undo(find, option))) === "undone") expect(widget.truth()).toBeNull();
      expect(widget.isOpen()).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(5);
});
