import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Records } from "../../lib/vault/records.ts";
import { createSafe, type Safe } from "../../lib/vault/safe.ts";
import { isSealed, open } from "../../lib/vault/sealed.ts";
import { createVault } from "../../lib/vault.ts";
import { memoryRecords, sessionMemory } from "./memory.ts";

const MINUTE = 60_000;
const PASSPHRASE = "quatro cavalos no telhado";
const KEYS = { appKey: "4815162342108", appSecret: "9f1c2e7a4b6d8035c1d2e3f4a5b69788" };
const OTHER = { appKey: "1112131415161", appSecret: "0123456789abcdef0123456789abcdef" };

let clock: { time: number };
let session: ReturnType<typeof sessionMemory>;
let records: ReturnType<typeof memoryRecords>;
let wakes: number[];
/** The background as it starts: what is in memory beside the session is gone. */
const start = (change: { rounds?: number; records?: Records } = {}): Safe =>
  createSafe({ vault: createVault(session), session, records, now: () => clock.time, lockAfterMs: 15 * MINUTE, wakeAt: (at) => wakes.push(at), rounds: 3, ...change });

beforeEach(() => {
  clock = { time: 1_800_000_000_000 };
  session = sessionMemory();
  records = memoryRecords();
  wakes = [];
});

describe("remembered under a passphrase", () => {
  it("is at hand at once, and after the browser was closed only with the passphrase", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    expect(await safe.keys("a")).toEqual(KEYS);
    session.content.clear();
    const next = start();
    expect(await next.keys("a")).toBeNull();
    expect(await next.remembered()).toEqual(["a"]);
    expect(await next.unlock("a", "outra coisa qualquer")).toEqual({ refused: "wrong-passphrase" });
    expect(await next.keys("a")).toBeNull();
    expect(await next.unlock("a", PASSPHRASE)).toEqual({ unlocked: ["a"] });
    expect(await next.keys("a")).toEqual(KEYS);
  });

  it("what lies on the disk says neither key nor passphrase", async () => {
    await start().remember("a", KEYS, PASSPHRASE);
    const record = records.content.get("a");
    if (!isSealed(record)) throw new Error("no record");
    const disk = Object.values(record).map((value) => (value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : String(value))).join("|");
    for (const secret of [KEYS.appKey, KEYS.appSecret, PASSPHRASE]) expect(disk).not.toContain(secret);
  });

  it("beside keys of this session only, which no lock takes away", async () => {
    const safe = start();
    await safe.keep("s", OTHER);
    await safe.remember("a", KEYS, PASSPHRASE);
    expect(await safe.lock()).toEqual(["a"]);
    expect(await safe.keys("a")).toBeNull();
    expect(await safe.keys("s")).toEqual(OTHER);
    expect(await safe.remembered()).toEqual(["a"]);
  });

  it("one passphrase opens all companies that have it, and leaves the others locked", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    await safe.remember("b", OTHER, PASSPHRASE);
    await safe.remember("c", OTHER, "uma senha bem diferente");
    await safe.lock();
    expect(await safe.unlock("b", PASSPHRASE)).toEqual({ unlocked: ["b", "a"] });
    expect(await safe.keys("c")).toBeNull();
  });

  it("typed again for this session only, nothing stays on the disk", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    await safe.keep("a", KEYS);
    expect(await safe.remembered()).toEqual([]);
    expect(await safe.lock()).toEqual([]);
    expect(await safe.keys("a")).toEqual(KEYS);
  });

  it("forgotten: the record too", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    await safe.remember("b", OTHER, PASSPHRASE);
    await safe.drop("a");
    expect(await safe.unlock("a", PASSPHRASE)).toEqual({ refused: "nothing-kept" });
    expect(await safe.count()).toBe(2);
    await safe.dropAll();
    expect(await safe.count()).toBe(0);
    expect([...session.content, ...records.content]).toEqual([]);
  });

  it("a full disk: nothing is kept, and it is told", async () => {
    const full = new DOMException("no room", "QuotaExceededError");
    const safe = start({ records: { ...records, put: () => Promise.reject(full) } });
    await expect(safe.remember("a", KEYS, PASSPHRASE)).rejects.toBe(full);
    expect(session.content.size).toBe(0);
  });
});

describe("a record that isn't as it was", () => {
  it("damaged: said so, to be typed again", async () => {
    await start().remember("a", KEYS, PASSPHRASE);
    const record = records.content.get("a") as { content: Uint8Array };
    records.content.set("a", { ...record, content: record.content.map((byte) => byte ^ 255) });
    expect(await start().unlock("a", PASSPHRASE)).toEqual({ refused: "damaged" });
    records.content.set("a", { id: "a" });
    expect(await start().unlock("a", PASSPHRASE)).toEqual({ refused: "damaged" });
  });

  it("fewer rounds than are usual now: opened, and sealed again with as many", async () => {
    await start({ rounds: 2 }).remember("a", KEYS, PASSPHRASE);
    session.content.clear();
    expect(await start({ rounds: 4 }).unlock("a", PASSPHRASE)).toEqual({ unlocked: ["a"] });
    expect(records.content.get("a")).toMatchObject({ rounds: 4 });
    expect(await open(records.content.get("a"), PASSPHRASE)).toEqual({ text: JSON.stringify(KEYS) });
  });

  it("more rounds than are usual now stay as many", async () => {
    await start({ rounds: 6 }).remember("a", KEYS, PASSPHRASE);
    session.content.clear();
    expect(await start({ rounds: 4 }).unlock("a", PASSPHRASE)).toEqual({ unlocked: ["a"] });
    expect(records.content.get("a")).toMatchObject({ rounds: 6 });
  });

  it("a database that can't be opened: keys of this session work, and erasing doesn't claim to be done", async () => {
    const broken = (): Promise<never> => Promise.reject(new Error("backing store"));
    const safe = start({ records: { get: broken, put: broken, remove: broken, ids: broken } });
    await safe.keep("s", OTHER);
    expect(await safe.keys("s")).toEqual(OTHER);
    expect(await safe.remembered()).toEqual([]);
    await safe.dropAll();
    expect(await safe.keys("s")).toBeNull();
    expect(await safe.count()).toBe(1);
  });
});

describe("locking by itself", () => {
  it("after so many minutes without anything done, whoever asks", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    expect(wakes).toEqual([clock.time + 15 * MINUTE]);
    clock.time += 15 * MINUTE - 1;
    expect(await safe.keys("a")).toEqual(KEYS);
    clock.time += 1;
    expect(await start().keys("a")).toBeNull();
    expect([...session.content]).toEqual([]);
  });

  it("what is done starts the time again; asking for keys alone doesn't", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    clock.time += 10 * MINUTE;
    await safe.touch();
    expect(wakes.at(-1)).toBe(clock.time + 15 * MINUTE);
    clock.time += 10 * MINUTE;
    expect(await safe.keys("a")).toEqual(KEYS);
    clock.time += 5 * MINUTE;
    expect(await safe.lockIfDue()).toEqual(["a"]);
    expect(await safe.lockIfDue()).toEqual([]);
  });

  it("a touch after the time is up comes too late", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    clock.time += 16 * MINUTE;
    await safe.touch();
    expect(await safe.keys("a")).toBeNull();
  });

  it("a clock set back locks", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    clock.time -= 2 * MINUTE;
    expect(await safe.keys("a")).toBeNull();
  });

  it("nothing remembered: no alarm is set", async () => {
    const safe = start();
    await safe.keep("s", OTHER);
    await safe.touch();
    expect(wakes).toEqual([]);
    clock.time += 60 * MINUTE;
    expect(await safe.keys("s")).toEqual(OTHER);
  });
});

describe("at the same time", () => {
  it("two tabs unlock: both are told, the keys are there once", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    await safe.lock();
    expect(await Promise.all([safe.unlock("a", PASSPHRASE), safe.unlock("a", PASSPHRASE), safe.unlock("a", "errada errada")])).toEqual([
      { unlocked: ["a"] },
      { unlocked: ["a"] },
      { refused: "wrong-passphrase" },
    ]);
    expect(await safe.keys("a")).toEqual(KEYS);
  });

  it("the computer is locked while the passphrase is tried: it stays locked", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    await safe.lock();
    const unlocking = safe.unlock("a", PASSPHRASE);
    await safe.lock();
    expect(await unlocking).toEqual({ refused: "locked" });
    expect(await safe.keys("a")).toBeNull();
  });

  it("locked at any moment of unlocking, no keys stay at hand", async () => {
    await start().remember("a", KEYS, PASSPHRASE);
    for (let turns = 0; turns < 30; turns++) {
      session.content.clear();
      const safe = start();
      const unlocking = safe.unlock("a", PASSPHRASE);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      await safe.lock();
      const outcome = await unlocking;
      // either the lock came first and nothing was opened, or it came last
      expect({ turns, outcome, keys: await safe.keys("a") }).toMatchObject({ keys: null });
    }
  });

  it("forgotten while the passphrase is tried: nothing comes back", async () => {
    const safe = start();
    await safe.remember("a", KEYS, PASSPHRASE);
    await safe.lock();
    const get = vi.spyOn(records, "get").mockImplementationOnce(async (id) => {
      const record = records.content.get(id);
      await safe.drop(id);
      return record;
    });
    expect(await safe.unlock("a", PASSPHRASE)).toEqual({ refused: "nothing-kept" });
    expect([...session.content.keys()].filter((key) => key.includes(":a"))).toEqual([]);
    get.mockRestore();
  });
});
