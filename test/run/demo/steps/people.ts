/** Membros de Equipe: everybody's state and reason, before and after the page's own Sincronizar. */
import type { Page } from "puppeteer-core";
import type { Counts, Overview } from "../../../../lib/model/overview.ts";
import type { State } from "../../../../lib/model/verdicts.ts";
import { type BadgeFacts, settledBadges } from "../../../e2e/harness/find.ts";
import { readMembers, synchronise } from "../../../e2e/harness/journey.ts";
import { EXPECTED } from "../../../sandbox/data.ts";
import type { PageUrls } from "../../../sandbox/vexpenses/urls.ts";
import { NARROW, WIDE } from "../camera.ts";
import { overview, type Stage, untilKnown, visit } from "../stage.ts";
import { differences, type Expectation, listed, printable, stateWord, tally } from "../words.ts";

/** Somebody on the first page whose record has to be mended. */
const EXPLAINED = "elisa.ferraz@empresa-ficticia.example";

export const expectedPeople = (moment: "before" | "after"): Record<string, Expectation> =>
  Object.fromEntries(Object.entries(EXPECTED.members).map(([email, expected]) => [email, expected[moment]]));

/**
 * Reads the active and the deactivated list to their ends, as a person turning pages. Ends on the deactivated.
 * @param own a page of ours: no list is left before the extension has learned what it shows; null where nothing is new
 */
export async function readEverybody({ sandbox }: Stage, page: Page, own: Page | null, urls: PageUrls): Promise<BadgeFacts[]> {
  const pagesOf = (active: boolean): string[][] => {
    const count = sandbox.vexpenses.memberPage(active, 1).pages;
    return Array.from({ length: count }, (_, index) => sandbox.vexpenses.memberPage(active, index + 1).rows.map(({ email }) => email));
  };
  await page.goto(urls.members, { waitUntil: "domcontentloaded" });
  const learned = async (what: string, holds: (known: Overview) => boolean): Promise<void> => {
    if (own !== null) await untilKnown(own, what, holds);
  };
  const active = await readMembers(page, pagesOf(true), (read) => learned(`${read.length} people`, ({ people }) => people.known >= read.length));
  await page.goto(urls.inactiveMembers, { waitUntil: "domcontentloaded" });
  const deactivated = await readMembers(page, pagesOf(false), () => learned("the whole list", ({ people }) => people.complete));
  return [...active, ...deactivated];
}

/** Somebody's name without its last word, which says only that the person is made up. */
export function nameOf({ sandbox }: Stage): (email: string) => string {
  const names = new Map(sandbox.vexpenses.data.members.map(({ email, name }) => [email, name]));
  return (email) => printable((names.get(email) ?? email).split(" ").slice(0, -1).join(" "));
}

/** Returns who is in which state, and the first page of the list, left open. */
export async function peopleBefore(stage: Stage, popup: Page): Promise<{ people: BadgeFacts[]; list: Page }> {
  const { tell, camera, sandbox } = stage;
  const list = await visit(stage, sandbox.urls.members);
  const people = await readEverybody(stage, list, popup, sandbox.urls);
  const pages = (active: boolean): number => sandbox.vexpenses.memberPage(active, 1).pages;
  tell.say(`${people.length} people on ${pages(true)} pages of active and ${pages(false)} of deactivated users`);
  tell.say(...tally(people, nameOf(stage)));
  tell.check("everybody's state and reasons are those of the data set", differences(people, expectedPeople("before")), []);
  tell.check("nobody is called ready while no Sincronizar is known", people.filter((badge) => badge.state === "ready"), []);

  await list.goto(sandbox.urls.members, { waitUntil: "domcontentloaded" });
  await settledBadges(list, "member", 1);
  await camera.inPage(list, "members-before", { sizes: [WIDE], whole: true });
  await camera.inPage(list, "explanation", { sizes: [WIDE, NARROW], whole: false, pose: () => openExplanation(list, EXPLAINED) });
  tell.say(`a click on the mark of ${nameOf(stage)(EXPLAINED)} says`, ...(await explanation(list, EXPLAINED)).map((sentence) => `  “${sentence}”`));
  await list.keyboard.press("Escape");
  // a pointer left on the mark, or the focus, would open it again when the tab comes back
  await list.mouse.move(0, 0);
  await list.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return { people, list };
}

/** The walker presses Sincronizar; the list that is open elsewhere follows by itself. */
export async function peopleAfter(stage: Stage, list: Page, popup: Page, before: BadgeFacts[]): Promise<BadgeFacts[]> {
  const { tell, camera, sandbox } = stage;
  const configurar = await visit(stage, sandbox.urls.omie);
  await settledBadges(configurar, "type", 1);
  stage.pressed.push("synchronise");
  tell.say(`the page answers “${await synchronise(configurar)}”`);

  await list.bringToFront();
  await list.waitForFunction(() => document.querySelector('prontidao-badge[data-state="ready"]') !== null, { timeout: 20_000 });
  await configurar.close();
  tell.say("the open list of members followed without a reload");
  await settledBadges(list, "member", 1);
  await camera.inPage(list, "members-after", { sizes: [WIDE], whole: true });

  const people = await readEverybody(stage, list, popup, sandbox.urls);
  tell.say(...tally(people, nameOf(stage)));
  const earlier = new Map(before.map((badge) => [badge.key, badge.state]));
  const changed = Map.groupBy(
    people.filter((badge) => badge.state !== earlier.get(badge.key)),
    (badge) => `${stateWord(earlier.get(badge.key) ?? "")} → ${stateWord(badge.state)}`,
  );
  for (const [change, whom] of changed) tell.say(`changed, ${change}: ${whom.length}`, ...listed("  ", whom.map((badge) => nameOf(stage)(badge.key))));
  tell.check("everybody's state and reasons are those of the data set", differences(people, expectedPeople("after")), []);
  tell.check("the popup counts the same, the deactivated left out", countsOf((await overview(popup)).people), activeByState("after"));
  return people;
}

const countsOf = ({ ready, blocked, unknown }: Counts): Counts => ({ ready, blocked, unknown });

/** How many active people are in each state, by the data set. */
function activeByState(moment: "before" | "after"): Counts {
  const states = Object.values(expectedPeople(moment)).filter(({ reasons }) => !reasons.includes("member.inactive-in-vexpenses"));
  const of = (state: State): number => states.filter((expected) => expected.state === state).length;
  return { ready: of("ready"), blocked: of("blocked"), unknown: of("unknown") };
}

const markOf = (email: string): string => `prontidao-badge[data-key="${email}"]`;

async function openExplanation(page: Page, email: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.bringToFront();
  await (await page.waitForSelector(`${markOf(email)} >>> button`))?.click();
  await page.waitForSelector(`${markOf(email)} >>> [role="dialog"]`, { visible: true });
}

/** What the open explanation says, sentence by sentence: the state, the reasons, the advice. */
function explanation(page: Page, email: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const paragraphs = document.querySelector(selector)?.shadowRoot?.querySelectorAll('[role="dialog"] p') ?? [];
    return [...paragraphs].map((paragraph) => paragraph.textContent ?? "");
  }, markOf(email));
}
