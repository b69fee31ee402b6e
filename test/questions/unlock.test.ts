/** Keys remembered under a passphrase, asked of the real parts. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { background, type Background, DEMO_ID, DEMO_KEYS, LOCK_AFTER, SECOND_ID, SECOND_KEYS } from "./background.ts";
import { CONFIGURAR, MEMBER_LISTS, MEMBERS, SYNCHRONISED } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const PASSPHRASE = "quatro cavalos no telhado";
const ANA = { kind: "member" as const, member: MEMBERS[0]! };
const remembering = { ...DEMO_KEYS, consent: 1, passphrase: PASSPHRASE };

/** Connected, refreshed, and what VExpenses shows read. */
async function filled(): Promise<Background> {
  const stage = background();
  await stage.ask("connect", remembering);
  await stage.refresh(DEMO_ID);
  await stage.ask("observe", { observations: [...MEMBER_LISTS, ...CONFIGURAR, SYNCHRONISED], company: {} });
  return stage;
}

describe("remembering", () => {
  it("keeps the keys at hand and sealed", async () => {
    const { ask, session, records } = background();
    expect(await ask("connect", remembering)).toHaveProperty("connection.id", DEMO_ID);
    expect(session.get(`omie-keys:${DEMO_ID}`)).toEqual(DEMO_KEYS);
    expect(await records.ids()).toEqual([DEMO_ID]);
    expect(await ask("overview", {})).toMatchObject({ unlocked: [DEMO_ID], remembered: [DEMO_ID], trouble: null });
  });

  it("only what OMIE accepted is kept", async () => {
    const { ask, records } = background();
    expect(await ask("connect", { ...remembering, appSecret: "f".repeat(32) })).toEqual({ trouble: { code: "connection.refused" } });
    expect(await records.ids()).toEqual([]);
  });

  it("a passphrase too short is refused before anything is asked", async () => {
    const { reply, received, records } = background();
    expect(await reply("connect", { ...remembering, passphrase: "curta" })).toEqual({ ok: false, error: "malformed" });
    expect(received()).toEqual([]);
    expect(await records.ids()).toEqual([]);
  });

  it("chosen for this session only the next time: nothing stays sealed", async () => {
    const { ask, clock, records } = background();
    await ask("connect", remembering);
    clock.time += 120_000; // OMIE doesn't answer the same question twice in a minute
    await ask("connect", { ...DEMO_KEYS, consent: 1 });
    expect(await records.ids()).toEqual([]);
    expect(await ask("lock", {})).toEqual({ locked: [] });
    expect(await ask("overview", {})).toMatchObject({ unlocked: [DEMO_ID], remembered: [] });
  });
});

describe("locked", () => {
  it("says so, the books still answer, and nothing is asked of OMIE", async () => {
    const { ask, received } = await filled();
    const before = await ask("verdicts", { subjects: [ANA], company: {} });
    received();
    expect(await ask("lock", {})).toEqual({ locked: [DEMO_ID] });
    expect(await ask("overview", {})).toMatchObject({ unlocked: [], remembered: [DEMO_ID], trouble: { code: "connection.locked" }, connection: { id: DEMO_ID } });
    expect(await ask("verdicts", { subjects: [ANA], company: {} })).toEqual(before);
    expect(await ask("sync", { connection: DEMO_ID })).toEqual({ started: false, trouble: { code: "connection.locked" } });
    expect(received()).toEqual([]);
  });

  it("locks by itself when nothing is done", async () => {
    const { ask, clock } = await filled();
    clock.time += LOCK_AFTER;
    expect(await ask("overview", {})).toMatchObject({ unlocked: [], trouble: { code: "connection.locked" } });
  });

  it("looking at the popup is doing something", async () => {
    const { ask, clock } = await filled();
    for (let look = 0; look < 3; look++) {
      clock.time += LOCK_AFTER - 1;
      expect(await ask("overview", {})).toMatchObject({ unlocked: [DEMO_ID] });
    }
  });

  it("the client ends with the keys: nothing of OMIE stays in memory", async () => {
    const { ask, clients } = await filled();
    const client = await clients.of(DEMO_ID);
    await ask("lock", {});
    expect(await client?.categories(1)).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    expect(await clients.of(DEMO_ID)).toBeNull();
  });
});

describe("unlocking", () => {
  it("with the passphrase everything goes on", async () => {
    const { ask, refresh } = await filled();
    await ask("lock", {});
    expect(await ask("unlock", { connection: DEMO_ID, passphrase: "nove gatos na varanda" })).toEqual({ refused: "wrong-passphrase" });
    expect(await ask("overview", {})).toMatchObject({ unlocked: [] });
    expect(await ask("unlock", { connection: DEMO_ID, passphrase: PASSPHRASE })).toEqual({ unlocked: [DEMO_ID] });
    expect(await ask("overview", {})).toMatchObject({ unlocked: [DEMO_ID], trouble: null });
    await refresh(DEMO_ID);
  });

  it("a refresh that waited for the keys goes on by itself", async () => {
    const { ask, sync, books } = background();
    await ask("connect", remembering);
    await ask("lock", {});
    await sync.start(DEMO_ID);
    await sync.settled();
    expect(await books.run(DEMO_ID)).toMatchObject({ state: "paused", reason: { code: "connection.locked" } });
    const went = vi.spyOn(books, "endRun");
    await ask("unlock", { connection: DEMO_ID, passphrase: PASSPHRASE });
    await vi.waitUntil(() => went.mock.calls.length > 0);
    await sync.settled();
    expect(await books.run(DEMO_ID)).toMatchObject({ state: "done" });
  });

  it("two tabs at once: both are told the same", async () => {
    const { ask } = await filled();
    await ask("lock", {});
    const unlock = () => ask("unlock", { connection: DEMO_ID, passphrase: PASSPHRASE });
    expect(await Promise.all([unlock(), unlock()])).toEqual([{ unlocked: [DEMO_ID] }, { unlocked: [DEMO_ID] }]);
  });

  it("one passphrase for two companies is asked once", async () => {
    const { ask } = background();
    await ask("connect", remembering);
    await ask("connect", { ...SECOND_KEYS, consent: 1, passphrase: PASSPHRASE });
    await ask("lock", {});
    expect(await ask("unlock", { connection: SECOND_ID, passphrase: PASSPHRASE })).toEqual({ unlocked: [SECOND_ID, DEMO_ID] });
  });

  it("forgotten or erased, there is nothing to unlock", async () => {
    const { ask, records } = await filled();
    await ask("lock", {});
    await ask("disconnect", { connection: DEMO_ID });
    expect(await ask("unlock", { connection: DEMO_ID, passphrase: PASSPHRASE })).toEqual({ refused: "nothing-kept" });
    await ask("connect", remembering);
    expect((await ask("forget", {})).left).toMatchObject({ keys: 0 });
    expect(await records.ids()).toEqual([]);
    expect(await ask("unlock", { connection: DEMO_ID, passphrase: PASSPHRASE })).toEqual({ refused: "nothing-kept" });
  });

  it("no answer carries a secret", async () => {
    const { ask } = await filled();
    await ask("lock", {});
    const answers = [await ask("unlock", { connection: DEMO_ID, passphrase: PASSPHRASE }), await ask("overview", {})];
    for (const secret of [DEMO_KEYS.appKey, DEMO_KEYS.appSecret, PASSPHRASE]) expect(JSON.stringify(answers)).not.toContain(secret);
  });
});
