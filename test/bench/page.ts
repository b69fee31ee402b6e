/** One look at a page of ours to draw on: recognise, read, a badge beside every row. */
import { Window } from "happy-dom";
import { arrive, idle, rowsArrive } from "./arrival.ts";
import { besidePage } from "./beside.ts";
import { inChromium } from "./in-chromium.ts";
import { median, ratio } from "./measure.ts";
import { configurarHtml, membersHtml, pageData } from "./page-data.ts";
import type { Driver } from "../e2e/harness/driver.ts";
import type { PageUrls } from "../sandbox/vexpenses/urls.ts";
import type { Case, Options } from "./report.ts";
import { type Look, look } from "./screens.ts";

const ROWS = [50, 400, 2_000];
const ROUNDS = 5;
type Kind = "members" | "configurar";
const KINDS: readonly Kind[] = ["members", "configurar"];
/** An imitated DOM takes over 10 kB of memory per option: 2,000 rows of 60 options are measured in Chromium only. */
const MOST_IMITATED: Record<Kind, number> = { members: 2_000, configurar: 400 };

export async function page({ browser }: Options): Promise<Case[]> {
  const cases = KINDS.flatMap((kind) => ROWS.filter((rows) => rows <= MOST_IMITATED[kind]).map((rows) => imitated(kind, rows)));
  cases.push(...(await besidePage()));
  if (browser) for (const rows of ROWS) cases.push(...(await real(rows)));
  return cases;
}

function imitated(kind: Kind, rows: number): Case {
  const path = kind === "members" ? "/membros" : "/integracoes/omie";
  const window = new Window({ url: `https://app.vexpenses.com${path}` });
  const document = window.document as unknown as Document;
  const html = kind === "members" ? membersHtml(rows) : configurarHtml(rows);
  const looks = Array.from({ length: ROUNDS }, () => {
    document.body.innerHTML = html;
    return look(document, kind, path);
  });
  return { case: `imitated DOM, ${kind}, ${rows} rows`, figures: middle(looks, rows) };
}

function middle(looks: readonly Look[], rows: number): Record<string, number> {
  if (looks.some((one) => one.rows !== rows)) throw new Error(`read ${looks.map((one) => one.rows).join(", ")} rows of ${rows}`);
  const of = (figure: keyof Look): number => median(looks.map((one) => one[figure]));
  return { recognise_ms: of("recognise_ms"), read_ms: of("read_ms"), place_ms: of("place_ms"), again_ms: of("again_ms") };
}

interface InPage {
  prontidaoBench: { looks(kind: Kind, rounds: number): Look[] };
}

/** The server-rendered stand-in page, all rows on one page: our reading alone, then the whole extension from the page's arrival on. */
async function real(rows: number): Promise<Case[]> {
  const cases: Case[] = [];
  const options = { data: pageData(rows) };
  let without: Record<string, Figures> = {};
  await inChromium({ ...options, extension: false }, async ({ driver, sandbox, urls }, script) => {
    sandbox.vexpenses.settings.perPage = 0;
    for (const kind of KINDS) {
      const tab = await driver.open(kind === "members" ? urls("A").members : urls("A").omie);
      await tab.evaluate(await script(new URL("./in-page/look.ts", import.meta.url)));
      const looks = await tab.evaluate((what, rounds) => (globalThis as unknown as InPage).prontidaoBench.looks(what, rounds), kind, ROUNDS);
      cases.push({ case: `Chromium, ${kind}, ${rows} rows`, figures: middle(looks, rows) });
      await tab.close();
    }
    without = await live(driver, urls("A"), rows, false);
  });
  await inChromium(options, async ({ driver, sandbox, urls }) => {
    sandbox.vexpenses.settings.perPage = 0;
    const withUs = await live(driver, urls("A"), rows, true);
    for (const [what, figures] of Object.entries(withUs)) {
      const alone = without[what];
      cases.push({ case: `Chromium, the whole extension, ${what}, ${rows} rows`, figures: alone ? sideBySide(figures, alone) : figures });
    }
  });
  return cases;
}

type Figures = Record<string, number>;

/** Everything that is measured with the extension and without it. */
async function live(driver: Driver, urls: PageUrls, rows: number, extension: boolean): Promise<Record<string, Figures>> {
  // the conta corrente has a mark as well
  const expected = { members: extension ? rows : 0, configurar: extension ? rows + 1 : 0 };
  return {
    members: { ...(await arrive(driver, urls.members, expected.members)), idle_share: await idle(driver, urls.members, expected.members) },
    configurar: await arrive(driver, urls.omie, expected.configurar),
    "an unrelated page": await arrive(driver, urls.start, 0),
    ...(extension ? { "rows put there anew": await rowsArrive(driver, urls.members, rows) } : {}),
  };
}

/** Each figure with its counterpart from a browser without the extension. */
function sideBySide(figures: Figures, alone: Figures): Figures {
  const both = Object.entries(figures).flatMap(([name, value]) => [[name, value], [`without_${name}`, alone[name] ?? NaN]] as const);
  return { ...Object.fromEntries(both), total_cpu_times: ratio(figures["total_cpu_ms"] ?? NaN, alone["total_cpu_ms"] ?? NaN) };
}
