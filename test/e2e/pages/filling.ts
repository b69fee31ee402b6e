/** A person lets the safe suggestions be filled and takes that back: what the page holds afterwards, and what is said of it. */
import type { Variant } from "../../sandbox/pages/catalogue.ts";
import type { Option, Truth } from "../../sandbox/pages/view.ts";
import type { Outcome } from "./outcome.ts";
import { plain } from "./rows.ts";
import { atRest, offers, panelOf, press, shownBeside, type Sight, truthOf, type Watched } from "./sight.ts";

const SAYS_FILLED = /(\d+) campos? preenchidos?, ainda não salvos?/;

/** Fills in the columns `choices` and `undo`. */
export async function fillAndUndo(sight: Sight, variant: Variant, before: Truth, outcome: Outcome): Promise<void> {
  const { wrong } = outcome;
  const wanted = Object.entries(variant.expect.fill);
  const passing = variant.letter === "nasty" ? null : await watchTruth(sight);
  if (!(await fill(sight))) {
    const after = await truthOf(sight);
    changedIn(before, after, {}, wrong, "looking for suggestions");
    const said = (await panelOf(sight))?.problems ?? [];
    outcome.choices = wanted.length === 0 ? "none" : said.length > 0 ? "left-alone" : "silent";
    return;
  }
  if (variant.letter === "nasty") await changesMind(sight);
  const after = await truthOf(sight);
  const changed = changedIn(before, after, variant.expect.fill, wrong, "filling");
  for (const [type, value] of (await passing?.()) ?? []) {
    if (value !== (before.bindings[type]?.value ?? "") && value !== (variant.expect.fill[type] ?? "")) wrong.push(`WRITE: "${type}" held ${value || "nothing"} for a moment`);
  }
  for (const type of changed) {
    const shown = await shownBeside(sight, type);
    const label = after?.bindings[type]?.label ?? "";
    if (shown !== null && !plain(shown).includes(plain(label))) wrong.push(`"${type}" holds "${label}", the screen shows "${shown}"`);
  }
  const panel = await panelOf(sight);
  const claimed = Number(SAYS_FILLED.exec(panel?.text ?? "")?.[1] ?? 0);
  // the strip may count less than what is there (a row that went), never more
  if (claimed > changed.length) wrong.push(`says ${claimed} filled, it is ${changed.length}`);
  const unsaid = wanted.filter(([type]) => !changed.includes(type) && !(panel?.problems ?? []).some((problem) => plain(problem).includes(plain(type))));
  if (changed.length === wanted.length) outcome.choices = wanted.length === 0 ? ((panel?.problems.length ?? 0) > 0 ? "left-alone" : "none") : "full";
  else if (changed.length > 0) outcome.choices = `part ${changed.length}/${wanted.length}${unsaid.length > 0 ? ", silent" : ""}`;
  else outcome.choices = unsaid.length > 0 ? "silent" : "left-alone";
  if (changed.length === 0) return;
  outcome.undo = await undo(sight, before, after, wrong);
}

/** Begins to note every value that a type holds even for a moment. @returns ends it and answers what was noted */
async function watchTruth({ frame }: Sight): Promise<() => Promise<[type: string, value: string][]>> {
  await frame.evaluate(() => {
    const seen = new Set<string>();
    const timer = setInterval(() => {
      for (const [type, option] of Object.entries((window as unknown as Watched).__truth()?.bindings ?? {})) seen.add(JSON.stringify([type, option?.value ?? ""]));
    }, 10);
    Object.assign(window, {
      __passed: () => {
        clearInterval(timer);
        return [...seen].map((line) => JSON.parse(line) as [string, string]);
      },
    });
  });
  return () => frame.evaluate(() => (window as unknown as Watched).__passed?.() ?? []);
}

/** A control that takes a choice back does so within 2.5 s; that one doesn't is an event nobody can await. */
async function changesMind(sight: Sight): Promise<void> {
  await sight.frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_800)));
  await atRest(sight);
}

/** Both clicks of the person. False where the panel offers nothing to confirm. */
export async function fill(sight: Sight): Promise<boolean> {
  if (!(await offers(sight, "Aplicar sugestões seguras", 500))) return false;
  await press(sight, "Aplicar sugestões seguras");
  await atRest(sight);
  if (!(await offers(sight, "Confirmar preenchimento", 2_000))) return false;
  await press(sight, "Confirmar preenchimento");
  await atRest(sight, 1_500, 600);
  return true;
}

const same = (a: Option | null | undefined, b: Option | null | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Types whose choice is another one now. A change that nobody asked for, or to another value than asked, is wrong. */
function changedIn(before: Truth, after: Truth | null, asked: Record<string, string>, wrong: string[], doing: string): string[] {
  if (after === null) {
    wrong.push(`the bindings were gone after ${doing}`);
    return [];
  }
  if (!same(before.account, after.account)) wrong.push(`WRITE: ${doing} changed the conta corrente to ${after.account?.label ?? "nothing"}`);
  const changed = Object.keys(before.bindings).filter((type) => !same(before.bindings[type], after.bindings[type]));
  for (const type of changed) {
    if (after.bindings[type]?.value !== asked[type]) wrong.push(`WRITE: ${doing} changed "${type}" from ${before.bindings[type]?.label ?? "nothing"} to ${after.bindings[type]?.label ?? "nothing"}`);
  }
  return changed.filter((type) => asked[type] !== undefined && after.bindings[type]?.value === asked[type]);
}

/** Undone is what the page holds again as before; and the screen shows it. */
async function undo(sight: Sight, before: Truth, filled: Truth | null, wrong: string[]): Promise<string> {
  if (!(await offers(sight, "Desfazer", 500))) return "not offered";
  await press(sight, "Desfazer");
  await atRest(sight, 1_500, 600);
  const after = await truthOf(sight);
  if (after === null || filled === null) return "gone";
  const kept = Object.keys(before.bindings).filter((type) => !same(before.bindings[type], after.bindings[type]));
  for (const type of kept) if (!same(after.bindings[type], filled.bindings[type])) wrong.push(`WRITE: undoing put ${after.bindings[type]?.label ?? "nothing"} into "${type}"`);
  if (!same(before.account, after.account)) wrong.push("WRITE: undoing changed the conta corrente");
  for (const [type, option] of Object.entries(filled.bindings)) {
    if (option === null || same(option, before.bindings[type]) || kept.includes(type)) continue;
    const shown = await shownBeside(sight, type);
    if (shown !== null && plain(shown).includes(plain(option.label))) wrong.push(`"${type}" is empty again, the screen still shows "${option.label}"`);
  }
  return kept.length === 0 ? "ok" : `kept ${kept.length}`;
}
