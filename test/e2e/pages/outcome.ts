/**
 * A person goes through a variant with the extension on: reads what it marks, lets it fill the safe suggestions,
 * takes that back, leaves and returns. Whatever is wrong on the way is named; nothing here knows a widget.
 */
import type { Variant } from "../../sandbox/pages/catalogue.ts";
import type { World } from "../harness/world.ts";
import { fillAndUndo } from "./filling.ts";
import { namesOf, rowsIn } from "./rows.ts";
import { pressesIn, saved } from "./salvar.ts";
import { atRest, badgesOf, open, ours, type Sight, truthOf, unfold } from "./sight.ts";
import { inStorm, shareAlone, underNoise } from "./storm.ts";

const full = process.env["FULL"] === "1";

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

/** @param bare the same browser without the extension, for what we cost; asked for only on pages that never rest */
export async function outcomeOf(world: World, variant: Variant, bare: () => Promise<World>): Promise<Outcome> {
  const wrong: string[] = [];
  const outcome: Outcome = { id: variant.id, letter: variant.letter, recognised: "no", rows: "-", choices: "-", undo: "-", storms: "-", navigation: "-", wrong };
  world.driver.problems.length = 0;
  world.sandbox.reset();
  const alone = variant.letter === "L" ? await shareAlone(await bare(), variant) : null;
  const sight = await open(world, variant);
  try {
    await unfold(sight, variant);
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
      // the quick run has it in configurar.spec, for both families
      if (full && outcome.choices === "full") await saved(world, sight, variant, wrong);
    }
  } catch (error) {
    wrong.push(`could not go on: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await sight.page.close();
  }
  const complaints = world.driver.problems.filter((text) => !(/failing/.test(variant.id) && /500|NetworkError|Failed to load/.test(text)));
  if (complaints.length > 0) wrong.push(`console: ${complaints.slice(0, 2).join(" | ")}`);
  return outcome;
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
  await unfold(back, variant);
  await atRest(back);
  const again = namesOf(await badgesOf(back));
  return JSON.stringify(again) === JSON.stringify(keys) ? "ok" : `${again.length} of ${keys.length} badges back`;
}
