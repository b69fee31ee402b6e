/** What the extension adds to a page's own work: the same page in three browsers in turn, see arms.ts. */
import type { Page } from "puppeteer-core";
import type { Driver } from "../e2e/harness/driver.ts";
import { type Arm, ARMS, inThreeArms } from "./arms.ts";
import { median, ratio } from "./measure.ts";
import { pageData } from "./page-data.ts";
import type { Case } from "./report.ts";
import { traced, type Worked } from "./traced.ts";
import { pageUrls } from "../sandbox/vexpenses/urls.ts";
import { serveUnrelated, UNRELATED_URL } from "./unrelated.ts";

const ROUNDS = 5;
const ROWS = 2_000;
/** How long a page is followed once it is loaded (ms). */
const FOLLOWED_MS = 1_500;

/** @returns a page we have nothing to do with, and one of ours with 2,000 rows */
export async function besidePage(): Promise<Case[]> {
  return inThreeArms({ data: pageData(ROWS) }, async ({ sandbox, drivers }) => {
    sandbox.vexpenses.settings.perPage = 0;
    const { members } = pageUrls("A");
    const unrelated = await inTurn(drivers, async (page) => {
      await serveUnrelated(page);
      await page.goto(UNRELATED_URL, { waitUntil: "load" });
      await page.waitForFunction(() => document.body.dataset["done"] === "1", { polling: 100 });
    });
    const rows = await inTurn(drivers, async (page) => {
      await page.goto(members, { waitUntil: "load" });
      await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), FOLLOWED_MS);
    });
    return [sideBySide("Chromium, a VExpenses page that is none of ours", unrelated), sideBySide(`Chromium, members, ${ROWS} rows`, rows)];
  });
}

type Rounds = Record<Arm | "attributed", Worked[]>;

/** One after another in each round, so that a busy moment meets all three; the first round warms the browsers up. */
async function inTurn(drivers: Record<Arm, Driver>, visit: (page: Page) => Promise<void>): Promise<Rounds> {
  const rounds: Rounds = { none: [], empty: [], ours: [], attributed: [] };
  const once = async (driver: Driver, attribute: boolean): Promise<Worked> => {
    const page = await driver.open("about:blank");
    const worked = await traced(page, () => visit(page), attribute);
    await page.close();
    return worked;
  };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const arm of ARMS) {
      const worked = await once(drivers[arm], false);
      if (round > 0) rounds[arm].push(worked);
    }
    // the profile that tells whose work it is has its own price: never in a round that is compared
    rounds.attributed.push(await once(drivers.ours, true));
  }
  return rounds;
}

function sideBySide(title: string, rounds: Rounds): Case {
  const of = (arm: keyof Rounds, figure: keyof Worked): number => median(rounds[arm].map((worked) => worked[figure]));
  return {
    case: title,
    figures: {
      cpu_times_empty: ratio(of("ours", "total_ms"), of("empty", "total_ms")),
      empty_times_none: ratio(of("empty", "total_ms"), of("none", "total_ms")),
      total_cpu_ms: of("ours", "total_ms"),
      total_cpu_ms_empty: of("empty", "total_ms"),
      ours_ms: of("attributed", "ours_ms"),
      longest_task_of_ours_ms: of("attributed", "longest_of_ours_ms"),
      longest_task_ms: of("ours", "longest_task_ms"),
      longest_task_ms_empty: of("empty", "longest_task_ms"),
    },
  };
}
