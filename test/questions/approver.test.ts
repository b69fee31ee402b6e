/** Roles, and a file from the administrator's browser to the approver's: the same answers, no key, no request to OMIE. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../lib/messages.ts";
import type { Subject } from "../../lib/model/verdicts.ts";
import { obeyRole } from "../../lib/questions/role.ts";
import type { Parts } from "../../lib/questions/parts.ts";
import { background, type Background, DAY, DEMO_ID, DEMO_KEYS } from "./background.ts";
import { BINDINGS, CNPJ, CONFIGURAR, MEMBER_LISTS, MEMBERS, SYNCHRONISED } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const HERE = { cnpj: CNPJ };
const SUBJECTS: Subject[] = [...MEMBERS.map((member) => ({ kind: "member" as const, member })), ...BINDINGS.map((binding) => ({ kind: "type" as const, binding }))];
const connect = ({ ask }: Background) => ask("connect", { ...DEMO_KEYS, consent: 1 });
const verdictsOf = ({ ask }: Background) => ask("verdicts", { subjects: SUBJECTS, company: HERE });
const told = ({ verdicts }: Answer<"verdicts">) => verdicts.map(({ state, reasons }) => [state, ...reasons.map(({ code }) => code)].join(" "));

/** An administrator's browser with everything read, and everybody synchronised. */
async function administrator(change?: Parameters<typeof background>[0]): Promise<Background> {
  const stage = background(change);
  await connect(stage);
  await stage.ask("observe", { observations: [...MEMBER_LISTS, ...CONFIGURAR], company: HERE });
  await stage.refresh(DEMO_ID);
  await stage.ask("observe", { observations: [SYNCHRONISED], company: HERE });
  return stage;
}

/** A maker that waits, its pack begun, until it is let go on. */
function waitingMaker() {
  let begun: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const began = new Promise<void>((resolve) => (begun = resolve));
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const change = ({ packs }: Parts): Partial<Parts> => ({
    packs: {
      ...packs,
      prepare(books, setup, history, now) {
        const prepared = packs.prepare(books, setup, history, now);
        if ("missing" in prepared) return prepared;
        return {
          async make(signer, making) {
            begun();
            await gate;
            return prepared.make(signer, making);
          },
        };
      },
    },
  });
  return { began, goOn: () => goOn(), change };
}

async function made(admin: Background): Promise<{ file: string; code: string }> {
  const answer = await admin.ask("makePack", { connection: DEMO_ID });
  const { pairing } = await admin.ask("pairing", { connection: DEMO_ID });
  if (!("file" in answer) || pairing === null) throw new Error(JSON.stringify(answer));
  return { file: answer.file, code: pairing.code };
}

async function approverWith(pack: { file: string; code: string }): Promise<Background> {
  const stage = background();
  await stage.ask("chooseRole", { role: "approver" });
  expect(await stage.ask("importPack", pack)).toMatchObject({ taken: { number: 1, company: { cnpj: "11.222.333/0001-99" } } });
  stage.received();
  return stage;
}

describe("who somebody is", () => {
  it("nobody knows at first; it is what they say, or an administrator where a company is connected", async () => {
    const stage = background();
    const role = async () => (await stage.ask("overview", {})).standing.role;
    expect(await role()).toBeNull();
    await connect(stage);
    expect(await role()).toBe("admin");
    await stage.ask("chooseRole", { role: "approver" });
    expect(await role()).toBe("approver");
  });

  it("with an approver the keys are gone, what runs is stopped, and OMIE is asked nothing whatever is pressed", async () => {
    const stage = await administrator();
    const { ask, clock, omie, session, sync, received } = stage;
    clock.time += DAY;
    const held = omie.hold("ListarClientes");
    await ask("sync", { connection: DEMO_ID });
    await held.received;
    await ask("chooseRole", { role: "approver" });
    held.release();
    await sync.settled();
    expect([...session.keys()].filter((key) => key.startsWith("omie-keys"))).toEqual([]);
    received();
    expect(await connect(stage)).toEqual({ trouble: { code: "connection.none" } });
    expect((await ask("sync", { connection: DEMO_ID })).started).toBe(false);
    clock.time += DAY;
    await verdictsOf(stage);
    await sync.resume();
    await sync.settled();
    expect(received()).toEqual([]);
    expect(await ask("overview", {})).toMatchObject({ connections: [], connection: null, unlocked: [], pack: null });
  });

  it("a policy has the last word, and what it holds that it must not is told without what it says", async () => {
    const stage = background();
    Object.assign(stage.managed, { role: "approver", companyName: "Ficticia", writesNever: true, retentionDays: 7, appSecret: DEMO_KEYS.appSecret });
    await stage.ask("chooseRole", { role: "admin" });
    const overview = await stage.ask("overview", {});
    expect(overview.standing).toEqual({
      role: "approver",
      locked: true,
      paired: false,
      companyName: "Ficticia",
      retentionDays: 7,
      writesNever: true,
      warnings: [{ code: "policy.secret", entry: "appSecret" }],
    });
    expect(JSON.stringify(overview)).not.toContain(DEMO_KEYS.appSecret);
    expect(await connect(stage)).toEqual({ trouble: { code: "connection.none" } });
    expect(stage.received()).toEqual([]);
  });

  it("a policy that comes into force later takes the keys away, a refresh under way included; one for administrators doesn't", async () => {
    const stage = await administrator();
    const { ask, clock, managed, omie, session, sync } = stage;
    const keys = () => [...session.keys()].filter((key) => key.startsWith("omie-keys")).length;
    managed["role"] = "admin";
    await obeyRole(stage);
    expect(keys()).toBe(1);
    clock.time += DAY;
    const held = omie.hold("ListarClientes");
    await ask("sync", { connection: DEMO_ID });
    await held.received;
    managed["role"] = "approver";
    await obeyRole(stage);
    held.release();
    await sync.settled();
    expect(keys()).toBe(0);
    expect(await ask("overview", {})).toMatchObject({ unlocked: [], connection: null });
  });

  it("a policy shortens how long data counts, and how long a file may be used", async () => {
    const stage = await administrator();
    stage.managed["retentionDays"] = 7;
    const pack = await stage.ask("makePack", { connection: DEMO_ID });
    expect(pack).toMatchObject({ made: { expiresAt: stage.clock.time + 7 * DAY } });
    expect((await verdictsOf(stage)).verdicts.some(({ state }) => state === "ready")).toBe(true);
    stage.permission.held = false;
    stage.clock.time += 8 * DAY;
    const later = await verdictsOf(stage);
    expect(later.verdicts.filter(({ state }) => state === "ready")).toEqual([]);
    expect(later.verdicts[0]?.reasons.map(({ code }) => code)).toContain("books.stale");
  });
});

describe("the file", () => {
  it("says in the approver's browser what the administrator's says, of whom it names nobody", async () => {
    const admin = await administrator();
    const pack = await made(admin);
    const theirs = told(await verdictsOf(admin));
    const approver = await approverWith(pack);
    const answer = await verdictsOf(approver);
    expect(told(answer)).toEqual(theirs);
    expect(new Set(theirs.map((one) => one.split(" ")[0]))).toEqual(new Set(["ready", "blocked", "unknown"]));
    expect([answer.connection?.cnpj, answer.syncedAt]).toEqual(["11.222.333/0001-99", (await admin.ask("overview", {})).syncedAt]);
    expect(approver.received()).toEqual([]);
    const readable = atob(pack.file).toLowerCase();
    for (const { email, name } of MEMBERS) for (const word of [email, name.toLowerCase()]) expect(readable).not.toContain(word);
  });

  it("the popup knows its company, number, age and types; nothing a page shows is kept", async () => {
    const admin = await administrator();
    const { types, account } = await admin.ask("overview", {});
    const approver = await approverWith(await made(admin));
    expect(await approver.ask("observe", { observations: [...MEMBER_LISTS, ...CONFIGURAR], company: HERE })).toEqual({ kept: 0 });
    const overview = await approver.ask("overview", {});
    expect(overview).toMatchObject({ trouble: null, companyReason: null, consent: null, suppliers: 0, people: { known: 0 }, pack: { number: 1 } });
    expect({ ready: overview.types.ready, blocked: overview.types.blocked, known: overview.types.known }).toEqual({ ready: types.ready, blocked: types.blocked, known: types.known });
    expect(overview.account?.state).toBe(account?.state);
    expect(Object.entries(await approver.books.counts()).filter(([, rows]) => rows > 0).map(([table]) => table)).toEqual(["meta", "packs"]);
  });

  it("on pages of another company it answers nothing", async () => {
    const approver = await approverWith(await made(await administrator()));
    const subjects: Subject[] = MEMBERS.filter(({ active }) => active).map((member) => ({ kind: "member", member }));
    const { connection, syncedAt, verdicts } = await approver.ask("verdicts", { subjects, company: { cnpj: "55.666.777/0001-88" } });
    expect([connection, syncedAt]).toEqual([null, null]);
    expect(new Set(verdicts.map(({ state, reasons }) => [state, ...reasons.map(({ code }) => code)].join(" ")))).toEqual(new Set(["unknown pack.other-company"]));
    // a name of its own is no proof of another company, nor is an App Key: the file has none to compare it with
    const same = await approver.ask("verdicts", { subjects, company: { name: "Ficticia", keyDigest: "0123" } });
    expect(same.verdicts.some(({ state }) => state === "ready")).toBe(true);
  });

  it("old, it says what it said; expired, nothing is ready", async () => {
    const approver = await approverWith(await made(await administrator()));
    approver.clock.time += 31 * DAY;
    const answer = await verdictsOf(approver);
    expect(answer.verdicts.filter(({ state }) => state === "ready")).toEqual([]);
    const codes = answer.verdicts.flatMap(({ reasons }) => reasons);
    expect(codes).toContainEqual(expect.objectContaining({ code: "pack.expired" }));
    expect(codes).toContainEqual(expect.objectContaining({ code: "books.stale", data: expect.objectContaining({ was: "ready" }) as unknown }));
  });

  it("without one everything is unknown, for that reason; a wrong file changes nothing", async () => {
    const stage = background();
    await stage.ask("chooseRole", { role: "approver" });
    const member: Subject = { kind: "member", member: MEMBERS[0]! };
    const { verdicts } = await stage.ask("verdicts", { subjects: [member], company: HERE });
    expect(verdicts).toEqual([{ state: "unknown", reasons: [{ code: "pack.none" }], checkedAt: null }]);
    expect(await stage.ask("importPack", { file: btoa("no pack"), code: "" })).toEqual({ refused: "code-missing" });
    const { code } = await made(await administrator());
    expect(await stage.ask("importPack", { file: btoa("no pack"), code })).toEqual({ refused: "not-a-pack" });
    expect((await stage.ask("overview", {})).pack).toBeNull();
  });

  it("each has its number and the code stays; asked twice at once it is one", async () => {
    const admin = await administrator();
    const [first, same] = await Promise.all([admin.ask("makePack", { connection: DEMO_ID }), admin.ask("makePack", { connection: DEMO_ID })]);
    expect(same).toBe(first);
    const before = await admin.ask("pairing", { connection: DEMO_ID });
    expect(await admin.ask("makePack", { connection: DEMO_ID })).toMatchObject({ made: { number: 2 } });
    expect(await admin.ask("pairing", { connection: DEMO_ID })).toEqual(before);
    expect((await admin.ask("overview", {})).made).toMatchObject({ number: 2, expiresAt: admin.clock.time + 30 * DAY });
  });

  it("what has to be read first is named; a key is not needed", async () => {
    const stage = background();
    expect(await stage.ask("makePack", { connection: DEMO_ID })).toEqual({ missing: "connection" });
    await connect(stage);
    expect(await stage.ask("makePack", { connection: DEMO_ID })).toEqual({ missing: "suppliers" });
    await stage.refresh(DEMO_ID);
    expect(await stage.ask("makePack", { connection: DEMO_ID })).toEqual({ missing: "people" });
    await stage.ask("observe", { observations: MEMBER_LISTS, company: HERE });
    await stage.ask("disconnect", { connection: DEMO_ID });
    expect(await stage.ask("makePack", { connection: DEMO_ID })).toMatchObject({ made: { number: 1 } });
    expect(stage.failures).toEqual([]);
  });

  it("cancelled while it is made, there is none, and its number is not used again", async () => {
    const { began, goOn, change } = waitingMaker();
    const admin = await administrator(change);
    const making = admin.ask("makePack", { connection: DEMO_ID });
    await began;
    expect((await admin.ask("packProgress", { connection: DEMO_ID })).making).toEqual({ done: 0, of: 0 });
    await admin.ask("cancelPack", {});
    goOn();
    expect(await making).toEqual({ cancelled: true });
    expect((await admin.ask("overview", {})).made).toBeNull();
    expect((await admin.ask("packProgress", { connection: DEMO_ID })).making).toBeNull();
    expect(await admin.ask("makePack", { connection: DEMO_ID })).toMatchObject({ made: { number: 2 } });
  });
});

describe("everything erased", () => {
  it("takes role, file and signer along; whoever was paired has to be paired anew", async () => {
    const admin = await administrator();
    const pack = await made(admin);
    const approver = await approverWith(pack);
    for (const stage of [admin, approver]) {
      const { left } = await stage.ask("forget", {});
      expect(Object.entries(left).filter(([, rows]) => rows > 0)).toEqual([]);
      expect(left).toMatchObject({ packs: 0, signers: 0, meta: 0, keys: 0 });
      expect(await stage.ask("overview", {})).toMatchObject({ pack: null, made: null, standing: { role: null } });
    }
    await approver.ask("chooseRole", { role: "approver" });
    expect(await approver.ask("importPack", { file: pack.file, code: "" })).toEqual({ refused: "code-missing" });
    expect(await admin.ask("pairing", { connection: DEMO_ID })).toEqual({ pairing: null });
  });

  it("while a file is made: it is not handed out, and nothing of it comes back", async () => {
    const { began, goOn, change } = waitingMaker();
    const admin = await administrator(change);
    const making = admin.ask("makePack", { connection: DEMO_ID });
    await began;
    expect((await admin.books.counts())["signers"]).toBe(1);
    const { left } = await admin.ask("forget", {});
    goOn();
    expect(await making).toEqual({ cancelled: true });
    expect(left["signers"]).toBe(0);
    expect((await admin.books.counts())["signers"]).toBe(0);
  });
});
