import { describe, expect, it } from "vitest";
import { isSealed, open, ROUNDS, seal, type Sealed } from "../../lib/vault/sealed.ts";

const PASSPHRASE = "quatro cavalos no telhado";
const about = (change: Partial<{ id: string; createdAt: number; rounds: number }> = {}) => ({ id: "aaaa1111", createdAt: 1_800_000_000_000, rounds: 5, ...change });
const sealed = () => seal("o segredo", PASSPHRASE, about());

describe("sealing", () => {
  it("gives back the text to whoever knows the passphrase, and nothing to others", async () => {
    const record = await sealed();
    expect(await open(record, PASSPHRASE)).toEqual({ text: "o segredo" });
    expect(await open(record, `${PASSPHRASE} `)).toEqual({ refused: "wrong-passphrase" });
    expect(await open(record, "")).toEqual({ refused: "wrong-passphrase" });
  });

  it("a million rounds are what new records get", () => {
    expect(ROUNDS).toBe(1_000_000);
  });

  it("é in one piece or two is the same passphrase", async () => {
    const record = await seal("x", "caf\u00e9 da manh\u00e3", about());
    expect(await open(record, "cafe\u0301 da manha\u0303")).toEqual({ text: "x" });
  });

  it("the record doesn't say the text, and no two are alike", async () => {
    const [one, two] = [await sealed(), await sealed()];
    expect(new TextDecoder("latin1").decode(one.content)).not.toContain("segredo");
    for (const part of ["salt", "iv", "content", "checkIv", "check"] as const) expect(one[part]).not.toEqual(two[part]);
    expect(one.salt).toHaveLength(16);
    expect(one.iv).toHaveLength(12);
  });

  it("is PBKDF2-SHA-256 and AES-256-GCM as anybody can compute them", async () => {
    const { salt, iv, content, rounds, id, createdAt } = await sealed();
    const base = await crypto.subtle.importKey("raw", new TextEncoder().encode(PASSPHRASE), "PBKDF2", false, ["deriveBits"]);
    const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, base, 256);
    const key = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["decrypt"]);
    const additionalData = new TextEncoder().encode(`v1|${id}|${createdAt}|${rounds}`);
    expect(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, content))).toBe("o segredo");
  });
});

describe("a record that was changed", () => {
  const flipped = (bytes: Sealed["iv"]): Sealed["iv"] => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
  it.each<[string, (record: Sealed) => unknown, "damaged" | "wrong-passphrase"]>([
    ["content", (record) => ({ ...record, content: flipped(record.content) }), "damaged"],
    ["its iv", (record) => ({ ...record, iv: flipped(record.iv) }), "damaged"],
    ["content cut off", (record) => ({ ...record, content: record.content.slice(0, 8) }), "damaged"],
    ["salt", (record) => ({ ...record, salt: flipped(record.salt) }), "wrong-passphrase"],
    ["fewer rounds", (record) => ({ ...record, rounds: 1 }), "wrong-passphrase"],
    ["another company's name", (record) => ({ ...record, id: "bbbb2222" }), "wrong-passphrase"],
    ["another date", (record) => ({ ...record, createdAt: 1 }), "wrong-passphrase"],
    ["rounds without end", (record) => ({ ...record, rounds: 1e12 }), "damaged"],
    ["no rounds", (record) => ({ ...record, rounds: 0 }), "damaged"],
    ["rounds that are no number", (record) => ({ ...record, rounds: "5" }), "damaged"],
    ["a later version", (record) => ({ ...record, v: 2 }), "damaged"],
    ["a part missing", (record) => ({ ...record, salt: undefined }), "damaged"],
    ["bytes that became a list", (record) => ({ ...record, iv: [...record.iv] }), "damaged"],
    ["nothing", () => null, "damaged"],
    ["a text", () => "record", "damaged"],
  ])("%s: %s", async (_, change, refused) => {
    expect(await open(change(await sealed()), PASSPHRASE)).toEqual({ refused });
  });

  it("is told apart by its form", async () => {
    expect(isSealed(await sealed())).toBe(true);
    expect(isSealed({ ...(await sealed()), check: new Uint8Array(3) })).toBe(false);
  });
});
