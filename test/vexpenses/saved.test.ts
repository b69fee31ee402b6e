import { describe, expect, test } from "vitest";
import { accountFact, bindingFacts, createSavedTracker } from "../../lib/vexpenses/page/saved.ts";
import type { ChoiceReading, SavedTracker } from "../../lib/vexpenses/page/saved.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";

const A: PageOption = { value: "1", label: "Transporte" };
const B: PageOption = { value: "2", label: "Hotel" };
const spa = (id: string, chosen: PageOption | null): ChoiceReading => ({ id, chosen });
const server = (id: string, rendered: PageOption | null, chosen = rendered): ChoiceReading => ({ id, chosen, rendered });

/** One step of a story: a signal, or a reading with what must be known as saved then. */
type Step =
  | { read: ChoiceReading[]; saved: (PageOption | null)[] }
  | { edited: string }
  | { savePressed: string[] }
  | { company: string }
  | "succeeded"
  | "failed"
  | "opened-after-failed-save"
  | "left";

function play(tracker: SavedTracker, step: Step): void {
  if (step === "succeeded") tracker.saveSucceeded();
  else if (step === "failed") tracker.saveFailed();
  else if (step === "opened-after-failed-save") tracker.openedAfterFailedSave();
  else if (step === "left") tracker.left();
  else if ("company" in step) tracker.of(step.company);
  else if ("edited" in step) tracker.edited(step.edited);
  else if ("savePressed" in step) tracker.savePressed(step.savePressed);
  else expect(tracker.read(step.read)).toEqual(step.read.map(({ chosen }, index) => ({ chosen, saved: step.saved[index] })));
}

describe("server-rendered fields say themselves what was sent", () => {
  test.each<[string, Step[]]>([
    ["as first shown", [{ read: [server("t", A)], saved: [A] }]],
    ["a choice the browser restored on reload is not saved", [{ read: [server("t", null, A)], saved: [null] }]],
    ["restored over another one", [{ read: [server("t", A, B)], saved: [A] }]],
    ["edited and not saved", [{ read: [server("t", null)], saved: [null] }, { edited: "t" }, { read: [server("t", null, A)], saved: [null] }]],
    ["saved without a reload", [{ read: [server("t", null, A)], saved: [null] }, { savePressed: ["t"] }, "succeeded", { read: [server("t", null, A)], saved: [A] }]],
    [
      "saved twice without a reload",
      [{ read: [server("t", null, A)], saved: [null] }, { savePressed: ["t"] }, "succeeded", { read: [server("t", null, B)], saved: [A] }, { savePressed: ["t"] }, "succeeded", { read: [server("t", null, B)], saved: [B] }],
    ],
    ["the save failed on the page", [{ read: [server("t", null, A)], saved: [null] }, { savePressed: ["t"] }, "failed", "succeeded", { read: [server("t", null, A)], saved: [null] }]],
    ["opened with the message of a failed save: servers repeat what they refused", ["opened-after-failed-save", { read: [server("t", A)], saved: [null] }]],
    ["the same, told after the first reading", [{ read: [server("t", A)], saved: [A] }, "opened-after-failed-save", { read: [server("t", A)], saved: [null] }]],
  ])("%s", (_, steps) => {
    const tracker = createSavedTracker();
    for (const step of steps) play(tracker, step);
  });
});

describe("an app's fields don't tell: the first rendering does", () => {
  test.each<[string, Step[]]>([
    ["as first shown", [{ read: [spa("t", A), spa("u", null)], saved: [A, null] }]],
    ["values that load after the rows", [{ read: [spa("t", null)], saved: [null] }, { read: [spa("t", A)], saved: [A] }]],
    ["edited", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, { read: [spa("t", B)], saved: [null] }]],
    ["edited back", [{ read: [spa("t", A)], saved: [A] }, { edited: "t" }, { read: [spa("t", B)], saved: [A] }, { read: [spa("t", A)], saved: [A] }]],
    ["one edit that changed another row too", [{ read: [spa("t", null), spa("u", null)], saved: [null, null] }, { edited: "t" }, { read: [spa("t", A), spa("u", A)], saved: [null, null] }]],
    ["a row that is first shown after an edit elsewhere", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A), spa("u", B)], saved: [null, B] }]],
    ["saved", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, { savePressed: ["t"] }, "succeeded", { read: [spa("t", A)], saved: [A] }]],
    [
      "changed again while saving: what was submitted is saved",
      [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, { savePressed: ["t"] }, { edited: "t" }, { read: [spa("t", B)], saved: [null] }, "succeeded", { read: [spa("t", B)], saved: [A] }],
    ],
    ["another form's save saves nothing here", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, { savePressed: [] }, "succeeded", { read: [spa("t", A)], saved: [null] }]],
    ["success without a press", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, "succeeded", { read: [spa("t", A)], saved: [null] }]],
    ["left and shown anew by the app", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, "left", { read: [spa("t", null)], saved: [null] }]],
    ["left, and the app kept the unsaved choice", [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, "left", { read: [spa("t", A)], saved: [null] }]],
    [
      "left while saving, success told on the other page",
      [{ read: [spa("t", null)], saved: [null] }, { edited: "t" }, { read: [spa("t", A)], saved: [null] }, { savePressed: ["t"] }, "left", "succeeded", { read: [spa("t", A)], saved: [A] }],
    ],
    [
      "read again after a save, as the server wrote it",
      [{ read: [spa("t", null), spa("u", A)], saved: [null, A] }, { edited: "t" }, { read: [spa("t", A), spa("u", A)], saved: [null, A] }, { savePressed: ["t", "u"] }, "succeeded", { read: [spa("t", A), spa("u", B)], saved: [A, B] }],
    ],
  ])("%s", (_, steps) => {
    const tracker = createSavedTracker();
    for (const step of steps) play(tracker, step);
  });
});

test("unsaved lists what differs, and nothing else", () => {
  const tracker = createSavedTracker();
  tracker.read([spa("t", null), spa("u", A), spa("v", A)]);
  tracker.edited("t");
  tracker.edited("v");
  tracker.read([spa("t", A), spa("u", A), spa("v", null)]);
  expect(tracker.unsaved()).toEqual(["t", "v"]);
});

test("facts carry the type and the account", () => {
  const tracker = createSavedTracker();
  expect(bindingFacts(tracker, [{ id: "t", type: "Táxi", typeActive: null, chosen: A, rendered: null }])).toEqual([{ type: "Táxi", typeActive: null, chosen: A, saved: null }]);
  expect(accountFact(tracker, { id: "conta-corrente", chosen: B })).toEqual({ chosen: B, saved: B });
});

test("labels alone are compared where values are missing, spaces collapsed", () => {
  const tracker = createSavedTracker();
  tracker.read([spa("t", { value: "", label: "2.04.01 -  Transporte" })]);
  tracker.edited("t");
  tracker.read([spa("t", { value: "", label: "2.04.01 - Transporte" })]);
  expect(tracker.unsaved()).toEqual([]);
});

describe("another company taken into view without a reload has bindings of its own", () => {
  const filled: Step[] = [{ company: "11222333000199" }, { read: [spa("t", null), spa("u", A)], saved: [null, A] }, { edited: "t" }, { read: [spa("t", B), spa("u", A)], saved: [null, A] }];
  test.each<[string, Step[]]>([
    ["what it shows is what is saved there", [...filled, { company: "11222333000270" }, { read: [spa("t", B), spa("u", null)], saved: [B, null] }]],
    ["the first one's choice is unsaved still when it comes back", [...filled, { company: "11222333000270" }, { read: [spa("t", B), spa("u", null)], saved: [B, null] }, { company: "11222333000199" }, { read: [spa("t", B), spa("u", A)], saved: [null, A] }]],
    ["a save of the first one's, answered late, is none here", [...filled, { savePressed: ["t"] }, { company: "11222333000270" }, { read: [spa("t", null), spa("u", null)], saved: [null, null] }, "succeeded", { read: [spa("t", null), spa("u", null)], saved: [null, null] }]],
    ["a page that doesn't name it is no other one", [...filled, { company: "" }, { read: [spa("t", B), spa("u", A)], saved: [null, A] }]],
    ["named only later, nothing is forgotten", [...filled.slice(1), { company: "11222333000199" }, { read: [spa("t", B), spa("u", A)], saved: [null, A] }]],
    ["a choice kept while its page was away and no company was known yet stays unsaved", [...filled.slice(1), "left", { company: "11222333000270" }, { read: [spa("t", B), spa("u", A)], saved: [null, A] }]],
  ])("%s", (_, steps) => {
    const tracker = createSavedTracker();
    for (const step of steps) play(tracker, step);
  });
});
