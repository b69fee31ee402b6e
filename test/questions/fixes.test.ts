/** Fixes as our own pages ask for them: switched off, refused, previewed, written once, stopped and gone on with. */
import { beforeEach, expect, it } from "vitest";
import type { FixWish } from "../../lib/model/fixes.ts";
import { background, type Background, DEMO_ID, DEMO_KEYS, SECOND_KEYS } from "./background.ts";

const AT = "@empresa-ficticia.example";
const TAG = "Funcionário";

let us: Background;
beforeEach(async () => {
  us = background();
  await us.ask("connect", { ...DEMO_KEYS, consent: 2 });
  us.clock.time += 61_000;
  await us.refresh(DEMO_ID);
  us.clock.time += 61_000;
  const members = ["elisa.ferraz", "lucas.matos", "otavio.pires", "ana.lima"].map((name) => ({ name, email: `${name}${AT}`, active: true }));
  await us.ask("observe", { observations: [{ kind: "members", list: { tab: "active", page: 1, pages: 1, complete: true, members } }], company: {} });
  us.received();
});

async function codeOf(email: string): Promise<number> {
  const { suppliers } = await us.books.view(DEMO_ID, { staleAfterMs: Infinity });
  const found = suppliers?.rows.find(({ emails }) => emails.includes(email));
  if (!found) throw new Error(`no record of ${email}`);
  return found.code;
}

const addTag = async (...names: string[]): Promise<FixWish[]> =>
  Promise.all(names.map(async (name) => ({ kind: "add-tag" as const, code: await codeOf(`${name}${AT}`), tag: TAG })));

const tagsOf = async (name: string): Promise<string[] | undefined> => {
  const code = await codeOf(`${name}${AT}`);
  const { suppliers } = await us.books.view(DEMO_ID, { staleAfterMs: Infinity });
  return suppliers?.rows.find((row) => row.code === code)?.tags;
};

const apply = async (wishes: FixWish[], by = "Ana do financeiro") => us.ask("fixApply", { connection: DEMO_ID, wishes, by });

it("off until somebody switches it on: previewed all the same, and nothing is sent", async () => {
  const wishes = await addTag("elisa.ferraz");
  const seen = await us.ask("fixPreview", { connection: DEMO_ID, wishes });
  expect(seen).toMatchObject({ writes: { on: false, forbidden: false }, by: "", previews: [{ trouble: null, after: { tags: expect.arrayContaining([TAG]) as string[] } }] });
  expect(await apply(wishes)).toEqual({ trouble: "writes-off" });
  await us.fixes.settled();
  expect(us.received()).toEqual([]);
});

it("the computer's policy is stronger than the switch", async () => {
  us.computer.writesNever = true;
  expect(await us.ask("switchWrites", { connection: DEMO_ID, on: true })).toEqual({ on: false, forbidden: true });
  await us.books.switchWrites(DEMO_ID, true);
  expect(await apply(await addTag("elisa.ferraz"))).toEqual({ trouble: "writes-forbidden" });
  expect(us.received()).toEqual([]);
});

it("three people get the tag: others are kept, each is read back, who confirmed stands in the log, and they wait for Sincronizar", async () => {
  await us.ask("declareSynced", { connection: DEMO_ID });
  us.clock.time += 1_000;
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  const before = await tagsOf("elisa.ferraz");
  expect(await apply(await addTag("elisa.ferraz", "lucas.matos", "otavio.pires"))).toMatchObject({ queued: 3 });
  await us.fixes.settled();
  expect((await us.books.fixes(DEMO_ID)).map(({ state, by, writes }) => [state, by, writes])).toEqual(Array.from({ length: 3 }, () => ["done", "Ana do financeiro", 1]));
  expect(us.received().filter((call) => call === "IncluirTags")).toHaveLength(3);
  expect(await tagsOf("elisa.ferraz")).toEqual([...(before ?? []), TAG]);
  const answer = await us.ask("people", { connection: DEMO_ID, filter: { who: "present", toSync: true }, order: { by: "email", descending: false }, from: 0, count: 10 });
  expect("rows" in answer && answer.rows.map(({ member }) => member.email)).toEqual(["elisa.ferraz", "lucas.matos", "otavio.pires"].map((name) => `${name}${AT}`));
  expect(await us.ask("fixPreview", { connection: DEMO_ID, wishes: [] })).toMatchObject({ by: "Ana do financeiro" });
});

it("another company in view: nothing is previewed, switched or written", async () => {
  const wishes = await addTag("elisa.ferraz");
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  await us.ask("connect", { ...SECOND_KEYS, consent: 2 });
  us.received();
  for (const refused of [await us.ask("fixPreview", { connection: DEMO_ID, wishes }), await apply(wishes), await us.ask("fixResume", { connection: DEMO_ID }), await us.ask("switchWrites", { connection: DEMO_ID, on: false })]) {
    expect(refused).toEqual({ refused: "other-company" });
  }
  expect([await us.books.writesOn(DEMO_ID), us.received()]).toEqual([true, []]);
});

it("stopped, then gone on with: what was written is not written again", async () => {
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  const wishes = await addTag("elisa.ferraz", "lucas.matos", "otavio.pires");
  await us.books.addFixes(DEMO_ID, wishes, "Ana", us.clock.now());
  expect(await us.ask("fixStop", { connection: DEMO_ID })).toEqual({ stopped: 3 });
  await us.fixes.resume();
  await us.fixes.settled();
  expect(us.received()).toEqual([]);
  expect(await us.ask("fixResume", { connection: DEMO_ID })).toMatchObject({ queued: 3 });
  await us.fixes.settled();
  expect(us.received().filter((call) => call === "IncluirTags")).toHaveLength(3);
  expect(await us.ask("fixResume", { connection: DEMO_ID })).toMatchObject({ queued: 0 });
});

it("switched off while fixes wait: what was not begun is stopped", async () => {
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  await us.books.addFixes(DEMO_ID, await addTag("elisa.ferraz"), "Ana", us.clock.now());
  await us.ask("switchWrites", { connection: DEMO_ID, on: false });
  expect((await us.books.fixes(DEMO_ID)).map(({ state }) => state)).toEqual(["stopped"]);
});

it("disconnected while fixes wait: what was not begun is stopped, and connecting again writes nothing", async () => {
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  await us.books.addFixes(DEMO_ID, await addTag("elisa.ferraz"), "Ana", us.clock.now());
  await us.ask("disconnect", { connection: DEMO_ID });
  expect((await us.books.fixes(DEMO_ID)).map(({ state }) => state)).toEqual(["stopped"]);
  us.clock.time += 61_000;
  us.received();
  await us.ask("connect", { ...DEMO_KEYS, consent: 2 });
  await us.fixes.settled();
  expect(us.received().filter((call) => call === "IncluirTags")).toEqual([]);
});

it("whoever becomes an approver leaves nothing waiting to be written", async () => {
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  await us.books.addFixes(DEMO_ID, await addTag("elisa.ferraz"), "Ana", us.clock.now());
  await us.ask("chooseRole", { role: "approver" });
  expect((await us.books.fixes(DEMO_ID)).map(({ state }) => state)).toEqual(["stopped"]);
});

it("everything erased while a fix is written: erasing waits for it, and nothing comes back", async () => {
  await us.ask("switchWrites", { connection: DEMO_ID, on: true });
  const held = us.omie.hold("IncluirTags");
  await apply(await addTag("elisa.ferraz"));
  await held.received;
  const erased = us.ask("forget", {});
  held.release();
  expect(Object.entries((await erased).left).filter(([, count]) => count > 0)).toEqual([]);
  await us.fixes.settled();
  expect(Object.entries(await us.books.counts()).filter(([, count]) => count > 0)).toEqual([]);
});
