import { describe, expect, test } from "vitest";
import type { PackRefusal } from "../../lib/model/pack.ts";
import type { Bytes } from "../../lib/pack/bytes.ts";
import { joined, toBase64 } from "../../lib/pack/bytes.ts";
import { sealed } from "../../lib/pack/file.ts";
import { openPack } from "../../lib/pack/open.ts";
import { createSigner } from "../../lib/pack/pairing.ts";
import { importPack, packInUse } from "../../lib/pack/shelf.ts";
import { packRefusalText, speak } from "../../lib/text.ts";
import { fc } from "../property.ts";
import { DAY, HOUR, NOW } from "../readiness/books.ts";
import { lookupIn } from "../text/lookup.ts";
import { companyBooks, contents, memory, pack, PEOPLE, picked, signer, trustOf } from "./invented.ts";

const trust = signer.then(trustOf);
const whyNot = async (bytes: Bytes): Promise<PackRefusal | null> => {
  const opened = await openPack(bytes, await trust);
  return "refused" in opened ? opened.refused : null;
};
const changed = (bytes: Bytes, at: number): Bytes => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
/** Rightly signed, whatever it says. */
const signed = async (body: string): Promise<Bytes> => sealed(new TextEncoder().encode(body), await signer);
const bodyOf = (bytes: Bytes): Record<string, unknown> => JSON.parse(new TextDecoder().decode(bytes.slice(116))) as Record<string, unknown>;

describe("what is in the file", () => {
  test("the head is 116 bytes: name 15, version 1, length 4, key 32, signature 64", async () => {
    const bytes = await pack();
    expect(new TextDecoder().decode(bytes.slice(0, 15))).toBe("PRONTIDAO-PACK\n");
    expect(new DataView(bytes.buffer).getUint32(16)).toBe(bytes.length - 116);
    expect(bodyOf(bytes)).toMatchObject({ number: 1, issuedAt: NOW, expiresAt: NOW + 30 * DAY });
  });
  test("nobody's e-mail or name, whole or in part, nor the secret", async () => {
    const bytes = await pack();
    const text = new TextDecoder("latin1").decode(bytes);
    // random letters may well spell "ana"
    const { people: _, salt: __, ...readable } = bodyOf(bytes);
    const [all, said] = [text.toLowerCase(), JSON.stringify(readable).toLowerCase()];
    for (const { name, email } of PEOPLE) {
      for (const whole of [email, name.toLowerCase()]) expect(all).not.toContain(whole);
      for (const part of [email.split("@")[0] ?? "", ...name.toLowerCase().split(" ")]) expect(said).not.toContain(part);
    }
    expect(text).not.toContain("firma.example");
    expect(text).not.toContain(toBase64((await signer).secret));
  });
  test("its fields are these and no others", async () => {
    expect(Object.keys(bodyOf(await pack())).toSorted()).toEqual(
      ["account", "company", "complete", "expiresAt", "issuedAt", "nonReimbursableArrives", "number", "people", "profiles", "readAt", "salt", "stretch", "types"],
    );
  });
  test("the size of the list tells no head count: 1 and 30 people take the same", async () => {
    const crowd = (count: number) => contents(companyBooks({ directory: { members: Array.from({ length: count }, (_, index) => ({ name: `Pessoa ${index}`, email: `p${index}@firma.example`, active: true })), complete: true, at: NOW } }));
    const people = async (count: number): Promise<number> => String(bodyOf(await pack({}, crowd(count)))["people"]).length;
    // 64 entries of ten bytes, in base64
    expect([await people(1), await people(30)]).toEqual([856, 856]);
    // 33 people are 66 entries: padded to 128
    expect(await people(33)).toBe(1_708);
  });
  test("the same people have other tags in the next pack", async () => {
    const [one, two] = [bodyOf(await pack()), bodyOf(await pack())];
    const tags = ({ people }: Record<string, unknown>): Set<string> => {
      const bytes = Uint8Array.from(atob(String(people)), (letter) => letter.charCodeAt(0));
      return new Set(Array.from({ length: bytes.length / 10 }, (_, index) => bytes.slice(index * 10, index * 10 + 8).join()));
    };
    const second = tags(two);
    expect([...tags(one)].filter((tag) => second.has(tag))).toEqual([]);
  });
  test("making it tells how far it is, and stops when asked to", async () => {
    const seen: [number, number][] = [];
    await pack({ onProgress: (done, of) => seen.push([done, of]) });
    // six e-mails, five names
    expect(seen.at(-1)).toEqual([11, 11]);
    await expect(pack({ signal: AbortSignal.abort(new Error("changed my mind")) })).rejects.toThrow("changed my mind");
  });
});

describe("what is no pack of ours is refused before it is parsed, each with its own reason", () => {
  test("tampered: any byte of what follows the key", async () => {
    const bytes = await pack();
    for (const at of [52, 115, 116, 400, bytes.length - 1]) expect(await whyNot(changed(bytes, at)), String(at)).toBe("tampered");
    expect(await whyNot(joined(bytes, Uint8Array.of(0)))).toBe("tampered");
  });
  test("cut: wherever it ends", async () => {
    const bytes = await pack();
    for (const length of [1, 14, 15, 16, 60, 116, bytes.length >> 1, bytes.length - 1]) expect(await whyNot(bytes.slice(0, length)), String(length)).toBe("cut");
  });
  test("foreign: signed by somebody else, or with somebody else's key put in", async () => {
    const other = await sealed(new TextEncoder().encode("{}"), await createSigner());
    expect(await whyNot(other)).toBe("foreign");
    expect(await whyNot(changed(await pack(), 20))).toBe("foreign");
  });
  test("unknown version", async () => {
    const newer = await pack();
    newer[15] = 2;
    expect(await whyNot(newer)).toBe("unknown-version");
  });
  test.each([["nothing", ""], ["JSON", "{}"], ["a picture", "\x89PNG\r\n"]])("%s", async (_, text) => {
    expect(await whyNot(new TextEncoder().encode(text))).toBe("not-a-pack");
  });
  test.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["nothing in it", "{}"],
  ])("rightly signed, but %s", async (_, body) => {
    expect(await whyNot(await signed(body))).toBe("malformed");
  });
  test.each<[string, unknown]>([
    ["number", 1.5],
    ["expiresAt", "amanhã"],
    ["people", "AAAA"],
    ["people", "*"],
    ["salt", 7],
    ["stretch", { rounds: 2_000_000, salts: 4 }],
    ["stretch", { rounds: 2, salts: 1_000 }],
    ["profiles", []],
    ["profiles", [["made.up"]]],
    ["profiles", [["constructor"]]],
    ["types", [{ name: "Táxi" }]],
    ["company", null],
    ["readAt", {}],
  ])("rightly signed, but its %s is %j", async (field, value) => {
    expect(await whyNot(await signed(JSON.stringify({ ...bodyOf(await pack()), [field]: value })))).toBe("malformed");
  });
  test("any bytes at all: refused, never thrown", async () => {
    const head = (await pack()).slice(0, 116);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (some, ours) => {
        expect(await whyNot(ours ? joined(head, some) : joined(some))).not.toBeNull();
      }),
    );
  });
});

describe("taken into use", () => {
  const take = async (storage: ReturnType<typeof memory>, bytes: Bytes, now = NOW): Promise<PackRefusal | "taken"> => {
    const result = await importPack(picked(bytes), await trust, storage, now);
    return "refused" in result ? result.refused : "taken";
  };
  test("a newer one takes the place of an older one", async () => {
    const storage = memory();
    expect(await take(storage, await pack({ number: 1 }))).toBe("taken");
    expect(await take(storage, await pack({ number: 2 }))).toBe("taken");
    expect((await packInUse(await trust, storage, NOW))?.pack.number).toBe(2);
  });
  test("refused files leave the last good one in use", async () => {
    const storage = memory();
    const good = await pack({ number: 5 });
    await take(storage, good);
    expect(await take(storage, await pack({ number: 4 }))).toBe("replayed");
    expect(await take(storage, good)).toBe("same");
    expect(await take(storage, await pack({ number: 6, now: NOW - 31 * DAY }))).toBe("expired");
    expect(await take(storage, await pack({ number: 6, now: NOW + 2 * DAY }))).toBe("future");
    expect(await take(storage, good.slice(0, good.length >> 1))).toBe("cut");
    expect(await take(storage, changed(good, 300))).toBe("tampered");
    expect(storage.kept?.file).toEqual(good);
    expect((await packInUse(await trust, storage, NOW))?.pack.number).toBe(5);
  });
  test("of 30 days the last one counts, the moment after it doesn't", async () => {
    const bytes = await pack();
    expect(await take(memory(), bytes, NOW + 30 * DAY - 1)).toBe("taken");
    expect(await take(memory(), bytes, NOW + 30 * DAY)).toBe("expired");
  });
  test("200 MB are refused unread", async () => {
    const huge = {
      size: 200_000_000,
      arrayBuffer: (): Promise<ArrayBuffer> => {
        throw new Error("was read");
      },
    };
    expect(await importPack(huge, await trust, memory(), NOW)).toEqual({ refused: "too-large" });
  });
  test("a clock set back takes nothing, and makes no expired pack good again", async () => {
    const storage = memory();
    await take(storage, await pack({ number: 1 }));
    // used for the last time after it expired
    await packInUse(await trust, storage, NOW + 31 * DAY);
    expect(await take(storage, await pack({ number: 2 }), NOW)).toBe("clock-back");
    const back = await packInUse(await trust, storage, NOW);
    expect(back?.now).toBe(NOW + 30 * DAY);
  });
  test("a clock that ran years ahead once refuses nothing made after the pack's end", async () => {
    const storage = memory();
    await take(storage, await pack({ number: 1 }));
    await packInUse(await trust, storage, NOW + 5_000 * DAY);
    const later = NOW + 30 * DAY;
    expect(await take(storage, await pack({ number: 2, now: later }), later)).toBe("taken");
  });
  test("two time zones apart is no clock set back", async () => {
    const storage = memory();
    await take(storage, await pack({ number: 1 }), NOW);
    expect(await take(storage, await pack({ number: 2 }), NOW - 12 * HOUR)).toBe("taken");
  });
  test("paired with another administrator: the old pack is of no use, and numbers begin anew", async () => {
    const storage = memory();
    await take(storage, await pack({ number: 9 }));
    const stranger = await createSigner();
    expect(await packInUse(await trustOf(stranger), storage, NOW)).toBeNull();
    const body = JSON.stringify({ ...bodyOf(await pack()), number: 1 });
    const theirs = await sealed(new TextEncoder().encode(body), stranger);
    expect(await importPack(picked(theirs), await trustOf(stranger), storage, NOW)).toHaveProperty("pack");
  });
  test("a file that broke where it was kept is none", async () => {
    const storage = memory();
    await take(storage, await pack());
    storage.kept = { ...storage.kept!, file: storage.kept!.file.slice(0, 200) };
    expect(await packInUse(await trust, storage, NOW)).toBeNull();
    expect(await packInUse(await trust, memory(), NOW)).toBeNull();
  });
});

test("every refusal has a sentence of its own", () => {
  speak(lookupIn("pt_BR"));
  const refusals: PackRefusal[] = ["too-large", "not-a-pack", "unknown-version", "cut", "foreign", "tampered", "malformed", "expired", "future", "replayed", "same", "clock-back"];
  const sentences = refusals.map(packRefusalText);
  expect(new Set(sentences).size).toBe(12);
  expect(sentences.every((sentence) => /^\p{Lu}.+\.$/u.test(sentence))).toBe(true);
});
