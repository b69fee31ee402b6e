import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSigner, pairingPolicy, trustFromPolicy } from "../lib/pack/pairing.ts";
import { loadPolicy, type Policy, readPolicy } from "../lib/policy.ts";
import { fc } from "./property.ts";

const NOTHING: Policy = { role: null, companyName: "", pairingSecret: "", publicKey: "", retentionDays: null, writesNever: false };

describe("where it comes from", () => {
  test("Chrome without a policy gives an empty one", async () => {
    expect(await loadPolicy({ get: async () => ({}) })).toEqual({ policy: NOTHING, warnings: [] });
  });
  test("Firefox without a policy rejects", async () => {
    expect(await loadPolicy({ get: () => Promise.reject(new Error("Managed storage manifest not found")) })).toEqual({ policy: NOTHING, warnings: [] });
  });
});

describe("what it says", () => {
  test("everything", async () => {
    const pairing = await pairingPolicy(await createSigner());
    const { policy, warnings } = readPolicy({ role: "aprovador", companyName: " Firma Inventada ", ...pairing, retentionDays: 7, writesNever: true });
    expect(warnings).toEqual([]);
    expect(policy).toEqual({ role: "approver", companyName: "Firma Inventada", ...pairing, retentionDays: 7, writesNever: true });
    expect(await trustFromPolicy(policy.pairingSecret, policy.publicKey)).not.toBeNull();
  });
  test("a CNPJ is no App Key", () => {
    expect(readPolicy({ companyName: "99888777000166" }).warnings).toEqual([]);
  });
  test("no pairing is ever taken for a secret", async () => {
    for (let round = 0; round < 50; round++) expect(readPolicy(await pairingPolicy(await createSigner())).warnings).toEqual([]);
  });
  test.each<[string, unknown]>([
    ["role", "dono"],
    ["role", "constructor"],
    ["role", 1],
    ["companyName", "x ".repeat(101)],
    ["pairingSecret", "curto"],
    ["publicKey", "curta"],
    ["retentionDays", 0],
    ["retentionDays", 31],
    ["retentionDays", 1.5],
    ["retentionDays", "7"],
    ["writesNever", "sim"],
  ])("%s: %j is no value: left out and named, the rest counts", (entry, value) => {
    const { policy, warnings } = readPolicy({ [entry]: value, ...(entry === "role" ? { writesNever: true } : { role: "admin" }) });
    expect(warnings).toEqual([{ code: "policy.invalid", entry }]);
    expect(policy).toEqual({ ...NOTHING, ...(entry === "role" ? { writesNever: true } : { role: "admin" }) });
  });
  test.each(["disableFirstRunPage", "__proto__x", "toString"])("%s is nothing we know", (entry) => {
    expect(readPolicy({ [entry]: true }).warnings).toEqual([{ code: "policy.unknown", entry }]);
  });
});

describe("a key found in it is refused, and what it says is told nobody", () => {
  test.each<[string, unknown]>([
    ["appKey", "1234567890123"],
    ["app_secret", "0123456789abcdef0123456789abcdef"],
    ["APP SECRET", ""],
    ["omieKey", 1],
    ["vexpensesToken", "abc"],
    ["senha", "abc"],
    ["chaveDoOmie", "abc"],
    // under a name that means nothing, or the wrong one
    ["nota", "0123456789ABCDEF0123456789abcdef"],
    ["nota", "k".repeat(60)],
    ["companyName", "1234567890123"],
    ["companyName", 'app_key: "12"'],
    ["retentionDays", 12_345_678_901],
    ["pairingSecret", "0123456789abcdef0123456789abcdef"],
    ["omie", { credentials: { appSecret: "x" } }],
    ["lista", ["0123456789abcdef0123456789abcdef"]],
  ])("%s: %j", (entry, value) => {
    const read = readPolicy({ role: "approver", [entry]: value });
    expect(read.warnings).toEqual([{ code: "policy.secret", entry }]);
    expect(read.policy).toEqual({ ...NOTHING, role: "approver" });
  });
});

test("whatever a policy says, it is read, and a policy that isn't one is empty", () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const { policy } = readPolicy(raw);
      expect(Object.keys(policy)).toEqual(Object.keys(NOTHING));
      expect([null, "admin", "approver"]).toContain(policy.role);
    }),
  );
  expect(readPolicy(null)).toEqual({ policy: NOTHING, warnings: [] });
});

describe("the schema Chrome is given", () => {
  const read = (file: string): string => readFileSync(join(import.meta.dirname, "..", file), "utf8");
  const schema = JSON.parse(read("public/managed_schema.json")) as { type: string; properties: Record<string, { type: unknown; enum?: string[] }> };
  test("names what we read, and nothing else", () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(NOTHING));
    expect(schema.properties["role"]?.enum?.map((role) => readPolicy({ role }).policy.role)).toEqual(["admin", "approver"]);
  });
  test("is one Chrome loads: an object, no additionalProperties, one type a node (facts: a bad schema keeps the extension from loading)", () => {
    expect(schema.type).toBe("object");
    expect(schema).not.toHaveProperty("additionalProperties");
    for (const { type } of Object.values(schema.properties)) expect(["string", "integer", "boolean"]).toContain(type);
  });
  test("is given to Chrome only", () => {
    const config = read("wxt.config.ts");
    expect(config.match(/managed_schema/g)).toHaveLength(2);
    expect(config.indexOf("managed_schema")).toBeGreaterThan(config.indexOf("minimum_chrome_version"));
  });
});
