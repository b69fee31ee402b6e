/** An approver's side: which code counts, what is refused and what stays, and what is held open between questions. */
import { describe, expect, test } from "vitest";
import { type Approver, type ApproverStorage, createApprover } from "../../lib/pack/approver.ts";
import { toBase64 } from "../../lib/pack/bytes.ts";
import { createSigner, pairingCode, pairingPolicy } from "../../lib/pack/pairing.ts";
import { DAY, HOUR, NOW } from "../readiness/books.ts";
import { contents, CHEAP, pack, signer } from "./invented.ts";
import { makePack } from "../../lib/pack/make.ts";

type Kept = Awaited<ReturnType<ApproverStorage["load"]>>;

function browser() {
  const storage = {
    kept: null as Kept,
    loads: 0,
    load: async () => {
      storage.loads++;
      return storage.kept;
    },
    keep: async (kept: NonNullable<Kept>) => {
      storage.kept = structuredClone(kept);
    },
  };
  return { storage, packs: createApprover(storage) };
}

const code = signer.then(pairingCode);
const file = async (number = 1): Promise<string> => toBase64(await pack({ number }));
const other = createSigner();
const foreignFile = async (number = 1): Promise<string> => toBase64(await makePack(contents(), await other, { number, now: NOW, stretch: CHEAP }));
const number = async (packs: Approver, now = NOW): Promise<number | null> => (await packs.inUse(null, now))?.pack.number ?? null;

describe("the first file", () => {
  test("needs a code, a right one, and then counts", async () => {
    const { storage, packs } = browser();
    expect(await packs.inUse(null, NOW)).toBeNull();
    expect(await packs.take(await file(), "", null, NOW)).toEqual({ refused: "code-missing" });
    expect(await packs.take(await file(), "7KQ2M-0XA9T", null, NOW)).toEqual({ refused: "code-wrong" });
    expect(storage.kept).toBeNull();
    expect(await packs.take(await file(), ` ${(await code).toLowerCase()} `, null, NOW)).toMatchObject({ pack: { number: 1 } });
    expect(await number(packs)).toBe(1);
  });
  test("what isn't even base64 is no file", async () => {
    expect(await browser().packs.take("<html>", await code, null, NOW)).toEqual({ refused: "not-a-pack" });
  });
  test("with a policy no code is asked, and one that is typed doesn't count", async () => {
    const { packs } = browser();
    const policy = await pairingPolicy(await signer);
    expect(await packs.take(await foreignFile(), await pairingCode(await other), policy, NOW)).toEqual({ refused: "foreign" });
    expect(await packs.take(await file(), "", policy, NOW)).toMatchObject({ pack: { number: 1 } });
    expect((await packs.inUse(policy, NOW))?.pack.number).toBe(1);
  });
});

describe("the next file", () => {
  test("needs no code; an older one, another's and a cut one are refused, the last good one stays in use", async () => {
    const { packs } = browser();
    await packs.take(await file(3), await code, null, NOW);
    expect(await packs.take(await file(2), "", null, NOW)).toEqual({ refused: "replayed" });
    expect(await packs.take(await foreignFile(9), "", null, NOW)).toEqual({ refused: "foreign" });
    expect(await packs.take((await file(4)).slice(0, 400), "", null, NOW)).toEqual({ refused: "cut" });
    expect(await number(packs)).toBe(3);
    expect(await packs.take(await file(4), "", null, NOW)).toMatchObject({ pack: { number: 4 } });
    expect(await number(packs)).toBe(4);
  });
  test("a code of another administrator that opens nothing unpairs nobody", async () => {
    const { packs } = browser();
    await packs.take(await file(3), await code, null, NOW);
    expect(await packs.take(await file(4), await pairingCode(await other), null, NOW)).toEqual({ refused: "foreign" });
    expect(await packs.take(await file(4), "", null, NOW)).toMatchObject({ pack: { number: 4 } });
  });
  test("another administrator's code and file together replace it, whatever the number", async () => {
    const { packs } = browser();
    await packs.take(await file(3), await code, null, NOW);
    expect(await packs.take(await foreignFile(1), await pairingCode(await other), null, NOW)).toMatchObject({ pack: { number: 1 } });
    expect(await number(packs)).toBe(1);
  });
});

describe("held open", () => {
  test("a hundred questions read the file once; an hour later again, without forgetting whom it found", async () => {
    const { storage, packs } = browser();
    await packs.take(await file(), await code, null, NOW);
    storage.loads = 0;
    const held = await Promise.all(Array.from({ length: 100 }, () => packs.inUse(null, NOW + 1)));
    const before = storage.loads;
    expect(new Set(held.map((one) => one?.pack)).size).toBe(1);
    expect(before).toBeLessThan(4);
    const later = await packs.inUse(null, NOW + 2 * HOUR);
    expect(storage.loads).toBeGreaterThan(before);
    expect(later?.pack).toBe(held[0]?.pack);
    expect(storage.kept?.seenAt).toBe(NOW + 2 * HOUR);
  });
  test("a clock set back doesn't make it younger", async () => {
    const { packs } = browser();
    await packs.take(await file(), await code, null, NOW);
    await packs.inUse(null, NOW + 3 * DAY);
    expect((await packs.inUse(null, NOW))?.now).toBe(NOW + 3 * DAY);
  });
  test("a policy that comes to name another administrator ends its use; a storage that fails once is asked again", async () => {
    const { storage, packs } = browser();
    await packs.take(await file(), await code, null, NOW);
    expect(await packs.inUse(await pairingPolicy(await other), NOW)).toBeNull();
    const load = storage.load;
    storage.load = async () => Promise.reject(new Error("database gone"));
    const failing = createApprover({ load: () => storage.load(), keep: storage.keep });
    await expect(failing.inUse(null, NOW)).rejects.toThrow("database gone");
    storage.load = load;
    expect(await number(failing)).toBe(1);
  });
  test("forgotten: nothing is answered from memory", async () => {
    const { storage, packs } = browser();
    await packs.take(await file(), await code, null, NOW);
    expect(await number(packs)).toBe(1);
    storage.kept = null;
    packs.forget();
    expect(await number(packs)).toBeNull();
  });
});
