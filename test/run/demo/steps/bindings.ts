/** Omie → Configurar before any key: what lacks a category, what would fit, filling it, and the person's Salvar. */
import type { Page } from "puppeteer-core";
import { t, tn } from "../../../../lib/text.ts";
import { press, settledBadges } from "../../../e2e/harness/find.ts";
import { saysInPage } from "../../../e2e/harness/journey.ts";
import { EXPECTED } from "../../../sandbox/data.ts";
import { NARROW, WIDE } from "../camera.ts";
import { heldByForm } from "../held.ts";
import { panelText, suggestionsShown } from "../panel.ts";
import { clickedOn, pressAsPerson, pressesReceived, type Stage, untilKnown } from "../stage.ts";
import { printable, tidy } from "../words.ts";

const TYPES = Object.keys(EXPECTED.types);
const UNBOUND = TYPES.filter((type) => EXPECTED.types[type]?.reasons.includes("type.unbound")).toSorted();
/** Types that may be filled without looking twice → the category's code. */
export const SURE: Record<string, string> = Object.fromEntries(
  Object.entries(EXPECTED.types).flatMap(([type, { sure }]) => (sure === null ? [] : [[type, sure]])),
);
const SURE_COUNT = Object.keys(SURE).length;

/** From the Integrações page into Omie → Configurar. */
export async function typesBeforeAnyKey(stage: Stage, page: Page): Promise<void> {
  const { tell, camera, sandbox } = stage;
  await press(page, "link", "Configurar");
  await page.waitForSelector("prontidao-panel");
  await page.waitForFunction((count) => document.querySelectorAll('prontidao-badge[data-sure="true"]').length === count, { timeout: 15_000 }, SURE_COUNT);
  const badges = await settledBadges(page, "type", TYPES.length);
  const unbound = badges.filter((badge) => badge.reasons.includes("type.unbound"));
  await camera.inPage(page, "configurar-before", { sizes: [WIDE, NARROW], whole: true });

  tell.say(`${badges.length} types, ${unbound.length} without a category. The panel says: “${await panelText(page, ".company")}”`);
  const suggestions = await suggestionsShown(page);
  tell.table([
    ["tipo", "primeira sugestão", "código", "segura", "por quê"],
    ...suggestions.map(({ type, category, code, sure, why }) => [printable(type), printable(category, 32) || t("suggestionNone"), code, category === "" ? "" : sure ? "sim" : "não", why]),
  ]);
  tell.check("every type has a badge", badges.map((badge) => badge.key).toSorted(), TYPES.toSorted());
  tell.check("the types without a category are those of the data set", unbound.map((badge) => badge.key).toSorted(), UNBOUND);
  tell.check("so are the types that may be filled without looking twice, and their categories", sureOf(unbound), SURE);
  tell.check("panel and badges list the same types", suggestions.map(({ type }) => type).toSorted(), UNBOUND);
  tell.check("OMIE was asked nothing", sandbox.omie.log.length, 0);
}

const sureOf = (badges: { key: string; sure: string | null; suggestion: string | null }[]): Record<string, string | null> =>
  Object.fromEntries(badges.filter((badge) => badge.sure === "true").map((badge) => [badge.key, badge.suggestion]));

/** The panel's preview, the person's confirmation, and what the page then holds. */
export async function fillSafeOnes(stage: Stage, page: Page): Promise<void> {
  const { tell, camera } = stage;
  const before = await heldByForm(stage, page);
  await press(page, "button", t("applySure"));
  await saysInPage(page, t("previewTitle"));
  tell.check("nothing is filled by opening the preview", await heldByForm(stage, page), before);
  await camera.inPage(page, "preview", { sizes: [WIDE, NARROW], whole: true });

  await press(page, "button", t("confirmFill"));
  await saysInPage(page, tn("filledUnsaved", SURE_COUNT));
  await page.waitForFunction((count) => document.querySelectorAll('prontidao-badge[data-reasons~="type.unsaved"]').length === count, {}, SURE_COUNT);
  const after = await heldByForm(stage, page);
  const filled = changedTypes(before, after);
  tell.say(...Object.entries(filled).map(([type, code]) => `${printable(type).padEnd(26)} → ${code}, verified in the field that Salvar submits`));
  tell.check("the page holds exactly the suggestions previewed; what was chosen before is untouched", filled, SURE);
  tell.check(`the page says “${tn("filledUnsaved", SURE_COUNT)}”`, await panelText(page, ".strip"), tn("filledUnsaved", SURE_COUNT));
  tell.check("native buttons pressed so far: none, by the page's own count and by the server's", [await clickedOn(page), pressesReceived(stage)], [[], []]);
  await camera.inPage(page, "filled-not-saved", { sizes: [WIDE, NARROW], whole: true });
}

/** The walker's own Salvar, and what the server received. Returns the popup, which has heard of it. */
export async function saveAsPerson(stage: Stage, page: Page): Promise<Page> {
  const { tell, sandbox, driver } = stage;
  const stored = (): Record<string, string | null> =>
    Object.fromEntries(sandbox.vexpenses.data.types.map(({ id, name }) => [tidy(name), sandbox.vexpenses.savedBinding("omie", id)?.code ?? null]));
  const before = stored();
  await pressAsPerson(stage, page, "save", "Salvar");
  await page.waitForFunction(() => document.querySelectorAll("prontidao-badge").length > 10 && !document.querySelector('prontidao-badge[data-reasons~="type.unsaved"]'));
  const [save] = sandbox.vexpenses.pressed("save");
  const filled = new Set(sandbox.vexpenses.data.types.filter(({ name }) => tidy(name) in SURE).map(({ id }) => `categoria[${id}]`));
  const sent = save?.fields.filter(([name]) => filled.has(name)) ?? [];
  tell.say(`the server received one form of ${save?.fields.length ?? 0} fields; among them ${sent.map(([name, value]) => `${name}=${value}`).join("  ")}`);
  tell.check("the server received one save", sandbox.vexpenses.pressed("save").length, 1);
  tell.check("saved are the suggestions, and nothing else changed", changedTypes(before, stored()), SURE);
  tell.check("the strip is gone", await panelText(page, ".strip"), "");
  const popup = await driver.extension("popup.html");
  await untilKnown(popup, "what was saved", ({ types }) => types.blocked === UNBOUND.length - SURE_COUNT);
  return popup;
}

/** What differs, by type. */
export function changedTypes(before: Record<string, string | null>, after: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(after).filter(([type, code]) => before[type] !== code));
}
