/**
 * A person goes through a variant with the extension on: reads what it marks, lets it fill the safe suggestions,
 * takes that back, leaves and returns. Whatever is wrong on the way is named; nothing here knows a widget.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Variant } from "../../sandbox/pages/catalogue.ts";
import { viewOf } from "../../sandbox/pages/content.ts";
import type { Option, Truth } from "../../sandbox/pages/view.ts";
import type { World } from "../harness/world.ts";
import { flicker, processorShare, shareAlone } from "./storm.ts";
import { atRest, type BadgeSeen, badgesOf, open, ours, panelOf, offers, press, reopen, shownBeside, type Sight, truthOf, type Watched } from "./sight.ts";

/** What came of one variant; each column in a word or two for the report, and what went wrong in sentences. */
export interface Outcome {
  id: string;
  letter: string;
  recognised: "yes" | "no";
  /** "12/12": rows with the right badge, of those on screen */
  rows: string;
  /** `full`: all that may be filled was · `part n/m` · `left-alone`: nothing was, and the panel names each field · `silent`: nothing was, and nothing is said · `none`: there was nothing to fill */
  choices: string;
  /** `ok`: as before · `kept n`: n choices stayed · `-`: nothing to undo */
  undo: string;
  storms: string;
  navigation: string;
  wrong: string[];
}

const SAYS_FILLED = /(\d+) campos? preenchidos?, ainda não salvos?/;
const SAVE: Record<string, string> = { "labels-es": "Guardar", "labels-en": "Save" };
/** Buttons of the page that only a person may press. */
const NATIVE = /^(?:salvar|guardar|save|sincronizar.*|synchronize.*|aplicar|trocar empresa|tentar novamente|abrir vínculos|fechar|enviar.*|entrar)$/i;

/** @param bare the same browser without the extension, for what we cost; asked for only on pages that never rest */
export async function outcomeOf(world: World, variant: Variant, bare: () => Promise<World>): Promise<Outcome> {
  const wrong: string[] = [];
  const outcome: Outcome = { id: variant.id, letter: variant.letter, recognised: "no", rows: "-", choices: "-", undo: "-", storms: "-", navigation: "-", wrong };
  world.driver.problems.length = 0;
  world.sandbox.reset();
  const alone = variant.letter === "L" ? await shareAlone(await bare(), variant) : null;
  const sight = await open(world, variant);
  try {
    await atRest(sight);
    const badges = await badgesOf(sight);
    const drawn = await ours(sight);
    if (drawn.length > 0) outcome.recognised = "yes";
    if (variant.kind === "unknown") {
      if (drawn.length > 0) wrong.push(`drew ${drawn.length} elements on a page that is not ours`);
      outcome.navigation = await throughHome(sight, variant, [], wrong);
    } else {
      const before = await truthOf(sight);
      outcome.rows = rowsIn(variant, badges, before, wrong);
      for (const { key, state } of badges) if (state === "ready") wrong.push(`"${key}" is ready though nothing is known of OMIE`);
      outcome.storms = alone === null ? await underNoise(sight, wrong) : await inStorm(sight, variant, alone, wrong);
      if (variant.kind === "configurar" && before !== null) await fillAndUndo(sight, variant, before, outcome);
      await pressesIn(world, sight, wrong);
      outcome.navigation = await throughHome(sight, variant, namesOf(badges), wrong);
      if (outcome.choices === "full") await saved(world, sight, variant, wrong);
    }
  } finally {
    await sight.page.close();
  }
  const complaints = world.driver.problems.filter((text) => !(/failing/.test(variant.id) && /500|NetworkError|Failed to load/.test(text)));
  if (complaints.length > 0) wrong.push(`console: ${complaints.slice(0, 2).join(" | ")}`);
  return outcome;
}

const namesOf = (badges: readonly BadgeSeen[]): string[] => badges.map(({ subject, key }) => `${subject} ${key}`).toSorted();

/** As a person reads: invisible characters and case don't count. */
const plain = (text: string): string => text.replaceAll(/\p{Cf}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase();

/** Every badge stands beside its own name, once, and says of its row what the truth says. */
export function rowsIn(variant: Variant, badges: readonly BadgeSeen[], truth: Truth | null, wrong: string[]): string {
  const subject = variant.kind === "members" ? "member" : "type";
  const rows = badges.filter((badge) => badge.subject === subject);
  const left = variant.expect.keys.map(plain);
  let right = 0;
  for (const { key, around, person, state, reasons } of rows) {
    const beside = variant.kind === "members" ? person : around;
    if (!plain(beside).includes(plain(key)) || beside.split("@").length > 2) wrong.push(`badge of "${key}" stands beside "${beside}"`);
    const at = left.indexOf(plain(key));
    if (at >= 0) {
      left.splice(at, 1);
      right++;
    } else if (variant.expect.keys.length > 0 && !isMore(variant, key)) wrong.push(`badge of "${key}", which is no row of this page (or has one already)`);
    const held = Object.entries(truth?.bindings ?? {}).find(([name]) => plain(name) === plain(key))?.[1];
    // not known yet is not wrong
    if (held !== undefined && state !== "checking" && reasons.includes("type.unbound") !== (held === null)) wrong.push(`"${key}" is ${held === null ? "unbound" : "bound"}, its badge says ${reasons.join(" ")}`);
  }
  return variant.expect.keys.length === 0 ? `${rows.length}` : `${right}/${variant.expect.keys.length}`;
}

/** Lists that show only a part may show a row more than the catalogue is sure of. */
function isMore(variant: Variant, key: string): boolean {
  return variant.letter === "F" && /^(?:Tipo inventado \d+|pessoa\.\d+@.*)$/.test(key);
}

/** The page changes somewhere else for a while: that must not make us write, and afterwards all is still. */
async function underNoise({ frame }: Sight, wrong: string[]): Promise<string> {
  const [during, after] = await frame.evaluate(async () => {
    const own = (node: Node): boolean => node instanceof Element && node.localName.startsWith("prontidao-");
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.filter(({ target, addedNodes, removedNodes }) => own(target) || [...addedNodes, ...removedNodes].some(own)).length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    for (let round = 0; round < 16; round++) {
      const line = document.createElement("i");
      document.body.append(line);
      await new Promise((resolve) => setTimeout(resolve, 40));
      line.remove();
    }
    const meanwhile = count;
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return [meanwhile, count - meanwhile] as const;
  });
  if (after > 0) wrong.push(`wrote ${after} times after the page had come to rest`);
  return during + after === 0 ? "ok" : `${during}+${after} writes`;
}

/** The page never rests: our part of its time stays below a tenth, and what is drawn stays drawn. */
async function inStorm(sight: Sight, variant: Variant, alone: number, wrong: string[]): Promise<string> {
  const { missing } = await flicker(sight, variant.expect.keys.length);
  const taken = Math.max(0, (await processorShare(sight)) - alone);
  if (missing > 0.05) wrong.push(`flickers: badges missing in ${percent(missing)} of the frames`);
  if (taken > 0.1) wrong.push(`takes ${percent(taken)} of a processor, the page itself ${percent(alone)}`);
  return `${percent(missing)} missing, ${percent(taken)} of a processor beside the page's ${percent(alone)}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

async function fillAndUndo(sight: Sight, variant: Variant, before: Truth, outcome: Outcome): Promise<void> {
  const { wrong } = outcome;
  const wanted = Object.entries(variant.expect.fill);
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

/** A control that takes a choice back does so within 2.5 s. */
async function changesMind(sight: Sight): Promise<void> {
  await sight.frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_800)));
  await atRest(sight);
}

/** Both clicks of the person. False where the panel offers nothing to confirm. */
async function fill(sight: Sight): Promise<boolean> {
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

/** Back on the page the person fills again and presses the page's own Salvar: the server gets what the truth says, and nothing else. */
async function saved(world: World, sight: Sight, variant: Variant, wrong: string[]): Promise<void> {
  await fill(sight);
  if (variant.open.includes("Abrir vínculos")) await press(sight, "Fechar");
  await pressesIn(world, sight, wrong);
  const truth = await truthOf(sight);
  await press(sight, SAVE[variant.id] ?? "Salvar");
  for (let tries = 0; tries < 160 && world.sandbox.vexpenses.pressed("save").length === 0; tries++) await wait(50);
  const [sent] = world.sandbox.vexpenses.pressed("save");
  if (sent === undefined) {
    wrong.push("Salvar sent nothing");
    return;
  }
  for (const { id, name } of viewOf(variant.content, new Map(), "1").types) {
    const field = sent.fields.find(([key]) => key === `categoria[${id}]`)?.[1] ?? "";
    const held = truth?.bindings[name.trim()]?.value ?? "";
    if (field !== held) wrong.push(`WRITE: Salvar sent "${field}" for "${name.trim()}", the page held "${held}"`);
  }
}

async function pressesIn(world: World, { frame }: Sight, wrong: string[]): Promise<void> {
  const untrusted = await frame.evaluate(() => (window as unknown as Watched).__presses.filter(({ trusted }) => !trusted).map(({ label }) => label));
  const native = untrusted.filter((label) => NATIVE.test(label));
  if (native.length > 0) wrong.push(`pressed ${native.join(", ")}`);
  if (world.sandbox.vexpenses.presses.length > 0) wrong.push(`the server saw ${world.sandbox.vexpenses.presses.map(({ what }) => what).join(", ")}`);
}

/** To Início and back, as the page does it (with or without a reload): nothing stays behind, everything is there again, once. */
async function throughHome(sight: Sight, variant: Variant, keys: string[], wrong: string[]): Promise<string> {
  const { page, frame } = sight;
  if (variant.id === "iframe") return "-";
  // the address itself, by the page's own link where it has one: a window in front may cover it
  await frame.evaluate(() => document.querySelector<HTMLElement>('a[href="/v-inicio"]')?.click());
  await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Início", { timeout: 8_000 });
  const stayed = await page
    .waitForFunction(() => document.querySelector("prontidao-badge, prontidao-panel") === null, { timeout: 3_000 })
    .then(() => false)
    .catch(() => true);
  if (stayed) wrong.push("something of ours stayed after leaving the page");
  await page.goBack();
  const back = { page, frame: page.mainFrame() };
  await page.waitForFunction(() => document.querySelector("h1")?.textContent !== "Início" && document.querySelector("h1") !== null, { timeout: 12_000 });
  await reopen(back, variant);
  await atRest(back);
  const again = namesOf(await badgesOf(back));
  return JSON.stringify(again) === JSON.stringify(keys) ? "ok" : `${again.length} of ${keys.length} badges back`;
}
