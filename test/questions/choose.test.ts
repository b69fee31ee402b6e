/** Which company is in view, as the administrator says it: once per strange App Key or CNPJ, and for the profile. */
import { afterEach, expect, it, vi } from "vitest";
import type { CompanyEvidence } from "../../lib/model/vexpenses.ts";
import { background, type Background, DEMO_ID, DEMO_KEYS, SECOND_ID, SECOND_KEYS } from "./background.ts";

afterEach(() => vi.unstubAllGlobals());

/** VExpenses' own pair for the demo company, as the page's digest of it. */
const STRANGE: CompanyEvidence = { keyDigest: "5".repeat(32) };
const OTHER: CompanyEvidence = { keyDigest: "6".repeat(32) };
const SECOND_CNPJ = "44.555.666/0001-77";

async function connected(...companies: (typeof DEMO_KEYS)[]): Promise<Background> {
  const stage = background();
  for (const keys of companies) await stage.ask("connect", { ...keys, consent: 1 });
  return stage;
}

/** Looks at a page with this evidence; the company it is taken for. */
async function looking({ ask }: Background, company: CompanyEvidence): Promise<string | null> {
  return (await ask("verdicts", { subjects: [], company })).connection?.id ?? null;
}

it("a strange App Key is nobody's until chosen; then it is, and another strange one is not", async () => {
  const stage = await connected(DEMO_KEYS);
  expect(await looking(stage, STRANGE)).toBeNull();
  expect(await stage.ask("overview", {})).toMatchObject({ connection: null, companyReason: { code: "connection.ambiguous" }, connections: [{ id: DEMO_ID }] });

  await stage.ask("choose", { connection: DEMO_ID });
  expect(await stage.ask("overview", {})).toMatchObject({ connection: { id: DEMO_ID }, companyReason: null });
  expect(await looking(stage, STRANGE)).toBe(DEMO_ID);
  expect(await looking(stage, {})).toBe(DEMO_ID);
  expect(await looking(stage, OTHER)).toBeNull();
  expect(await stage.ask("observe", { observations: [{ kind: "sync-result", result: { outcome: "success" } }], company: STRANGE })).toEqual({ kept: 1 });
});

it("what the page shows of another known company wins over the choice", async () => {
  const stage = await connected(DEMO_KEYS, SECOND_KEYS);
  await looking(stage, STRANGE);
  await stage.ask("choose", { connection: DEMO_ID });
  expect(await looking(stage, STRANGE)).toBe(DEMO_ID);
  expect(await looking(stage, { ...STRANGE, cnpj: SECOND_CNPJ })).toBe(SECOND_ID);
  expect(await looking(stage, { keyDigest: SECOND_ID })).toBe(SECOND_ID);
});

it("chosen again, the newer word counts, for the page and for the profile", async () => {
  const stage = await connected(DEMO_KEYS, SECOND_KEYS);
  await looking(stage, STRANGE);
  await stage.ask("choose", { connection: DEMO_ID });
  await stage.ask("choose", { connection: SECOND_ID });
  expect([await looking(stage, STRANGE), await looking(stage, {})]).toEqual([SECOND_ID, SECOND_ID]);
});

it("chosen with nothing against it, only the profile's choice changes", async () => {
  const stage = await connected(DEMO_KEYS, SECOND_KEYS);
  await looking(stage, {});
  await stage.ask("choose", { connection: DEMO_ID });
  expect([await looking(stage, {}), await looking(stage, { keyDigest: SECOND_ID }), await looking(stage, STRANGE)]).toEqual([DEMO_ID, SECOND_ID, null]);
  expect(await stage.books.told()).toEqual({});
});

it("in front of a known company another can be chosen for the profile, never for that page", async () => {
  const stage = await connected(DEMO_KEYS, SECOND_KEYS);
  await looking(stage, { keyDigest: DEMO_ID, cnpj: SECOND_CNPJ });
  await stage.ask("choose", { connection: SECOND_ID });
  expect(await looking(stage, { keyDigest: DEMO_ID })).toBe(DEMO_ID);
  expect(await stage.books.told()).toEqual({});
});

it("a CNPJ that is none of ours can be told as well, key or no key beside it", async () => {
  const stage = await connected(DEMO_KEYS);
  const branch = { cnpj: "11.222.333/0002-70" };
  expect(await looking(stage, { ...STRANGE, ...branch })).toBeNull();
  await stage.ask("choose", { connection: DEMO_ID });
  expect([await looking(stage, { ...STRANGE, ...branch }), await looking(stage, branch)]).toEqual([DEMO_ID, DEMO_ID]);
  expect(await looking(stage, { ...OTHER, ...branch })).toBeNull();
});

it("a company nobody connected can't be chosen", async () => {
  const stage = await connected(DEMO_KEYS);
  await looking(stage, STRANGE);
  await stage.ask("choose", { connection: "gone" });
  expect([await stage.books.chosen(), await stage.books.told()]).toEqual([DEMO_ID, {}]);
});

it("the choice goes with the company", async () => {
  const stage = await connected(DEMO_KEYS, SECOND_KEYS);
  await looking(stage, STRANGE);
  await stage.ask("choose", { connection: DEMO_ID });
  await looking(stage, OTHER);
  await stage.ask("choose", { connection: SECOND_ID });
  await stage.books.forgetConnection(DEMO_ID);
  expect(Object.values(await stage.books.told())).toEqual([SECOND_ID]);
  expect(await looking(stage, STRANGE)).toBeNull();
});
