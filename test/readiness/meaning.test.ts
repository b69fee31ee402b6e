/** A renamed slot of OMIE's chart: what it meant is remembered, and doubted where the new name no longer fits. */
import { describe, expect, it } from "vitest";
import type { Meaning } from "../../lib/model/mapping.ts";
import type { Category } from "../../lib/model/omie.ts";
import type { BindingFact, PageOption } from "../../lib/model/vexpenses.ts";
import { changesOf, newMeanings, typeVerdict, vouched } from "../../lib/readiness/index.ts";
import { books, category, held, NOW } from "./books.ts";

const option = (value: string, label: string): PageOption => ({ value, label });
const bound = (type: string, saved: PageOption | null): BindingFact => ({ type, typeActive: true, chosen: saved, saved });
const taxi = (over: Partial<Category> = {}): Category => category({ code: "2.04.95", name: "Táxi", ...over });
const meaning = (over: Partial<Meaning> = {}): Meaning => ({ type: "uber", code: "2.04.95", name: "Táxi", parent: "2.04", inactive: false, totalising: false, ...over });
/** Uber fits taxis and transport, nothing else fits anything. */
const fits = (type: string, name: string): boolean => type === "Uber" && ["Táxi", "Transporte"].includes(name);
const GROUPS = [category({ code: "2.04", name: "Despesas Administrativas", parent: "2", totalising: true }), category({ code: "2.02", name: "Vendas", parent: "2", totalising: true })];

describe("the verdict", () => {
  const judge = (saved: PageOption, row: Category, meanings: Meaning[]) =>
    typeVerdict(bound("Uber", saved), books({ categories: held([row]), meanings }), NOW, fits);

  it("asks when the new name no longer fits, whatever the page shows", () => {
    for (const label of ["2.04.95 - Táxi", "2.04.95 - Marketing"]) {
      expect(judge(option("2.04.95", label), taxi({ name: "Marketing" }), [meaning()])).toMatchObject({
        state: "unknown",
        reasons: [{ code: "type.category-changed-meaning", data: { old: "Táxi", new: "Marketing", code: "2.04.95" } }],
      });
    }
  });

  it("asks from the page's own old name where nothing was remembered", () => {
    expect(judge(option("2.04.95", "2.04.95 - Táxi"), taxi({ name: "Marketing" }), []).reasons.map(({ code }) => code)).toEqual(["type.category-changed-meaning"]);
  });

  it("only notes a rename that still fits, or one of a name that never fitted", () => {
    const renamed = judge(option("2.04.95", "2.04.95 - Táxi"), taxi({ name: "Transporte" }), [meaning()]);
    expect([renamed.state, renamed.reasons.map(({ code }) => code)]).toEqual(["ready", ["type.category-renamed"]]);
    const never = judge(option("2.04.95", "2.04.95 - Diversos"), taxi({ name: "Outras" }), [meaning({ name: "Diversos" })]);
    expect(never.state).toBe("ready");
  });

  it("doesn't ask again once somebody has vouched for the new name, and asks anew when it changes once more", () => {
    const yes = [vouched("Uber", taxi({ name: "Marketing" }))];
    expect(judge(option("2.04.95", "2.04.95 - Marketing"), taxi({ name: "Marketing" }), yes)).toMatchObject({ state: "ready", reasons: [] });
    // the page still says Táxi: that is worth a note, not a doubt
    expect(judge(option("2.04.95", "2.04.95 - Táxi"), taxi({ name: "Marketing" }), yes).reasons.map(({ code }) => code)).toEqual(["type.category-renamed"]);
  });

  it("remembers nothing of another category that is bound now", () => {
    expect(judge(option("2.04.95", "2.04.95 - Marketing"), taxi({ name: "Marketing" }), [meaning({ code: "2.04.11" })])).toMatchObject({ state: "ready", reasons: [] });
  });

  it("without the engine no rename is held against a binding", () => {
    const verdict = typeVerdict(bound("Uber", option("2.04.95", "2.04.95 - Táxi")), books({ categories: held([taxi({ name: "Marketing" })]), meanings: [meaning()] }), NOW);
    expect(verdict.state).toBe("ready");
  });
});

describe("what is remembered", () => {
  const seen = [bound("Uber", option("8", "2.04.95 - Táxi")), bound("Hotel", null), bound("Brindes", option("9", "Brindes"))];

  it("before OMIE is known: what the page says with a code of OMIE's form", () => {
    expect(newMeanings(seen, null, [])).toEqual([meaning({ parent: "" })]);
  });

  it("with OMIE: its row, by the name the page showed", () => {
    const rows = [...GROUPS, taxi({ name: "Marketing" }), category({ code: "2.04.91", name: "Brindes" })];
    expect(newMeanings(seen, rows, [])).toEqual([meaning(), meaning({ type: "brindes", code: "2.04.91", name: "Brindes" })]);
  });

  it("once remembered it stays, until another category is bound; a missing group is filled in", () => {
    const rows = [...GROUPS, taxi()];
    expect(newMeanings([seen[0]!], rows, [meaning()])).toEqual([]);
    expect(newMeanings([seen[0]!], [...GROUPS, taxi({ name: "Marketing" })], [meaning()])).toEqual([]);
    expect(newMeanings([seen[0]!], rows, [meaning({ parent: "" })])).toEqual([meaning()]);
    expect(newMeanings([seen[0]!], rows, [meaning({ code: "2.04.11" })])).toEqual([meaning()]);
  });
});

describe("changes in OMIE", () => {
  const rows = [bound("Uber", option("8", "2.04.95 - Táxi")), bound("Ônibus", option("8", "2.04.95 - Táxi")), bound("Hotel", option("7", "2.04.94 - Hospedagem"))];
  const known = [meaning(), meaning({ type: "onibus" }), meaning({ type: "hotel", code: "2.04.94", name: "Hospedagem" })];
  const hotel = category({ code: "2.04.94", name: "Hospedagem" });

  it("none where all is as it was", () => {
    expect(changesOf(rows, [...GROUPS, taxi(), hotel], known, fits)).toEqual([]);
  });

  it("a rename names old and new, the types it touches and those it no longer fits", () => {
    expect(changesOf(rows, [...GROUPS, taxi({ name: "Marketing" }), hotel], known, fits)).toEqual([
      { kind: "renamed", code: "2.04.95", old: "Táxi", now: "Marketing", types: ["Uber", "Ônibus"], doubted: ["Uber"] },
    ]);
  });

  it("deleted, inactivated, made a group, moved: worst first, a group's names where it moved", () => {
    const now = [...GROUPS, hotel, { ...hotel, parent: "2.02", inactive: true, totalising: true }].filter((row, index) => row.code !== "2.04.94" || index === 3);
    expect(changesOf(rows, now, known, fits).map(({ kind, old, now: to, types }) => [kind, old, to, types])).toEqual([
      ["gone", "Táxi", "", ["Uber", "Ônibus"]],
      ["inactive", "Hospedagem", "Hospedagem", ["Hotel"]],
      ["totalising", "Hospedagem", "Hospedagem", ["Hotel"]],
      ["moved", "Despesas Administrativas", "Vendas", ["Hotel"]],
    ]);
  });

  it("a page that shows only the old name is still bound to the slot that was remembered", () => {
    const bare = [bound("Uber", option("50901", "Táxi"))];
    expect(changesOf(bare, [...GROUPS, taxi({ name: "Marketing" })], known, fits).map(({ kind, doubted }) => [kind, doubted])).toEqual([["renamed", ["Uber"]]]);
  });

  it("what was bound anew, or inactive already when it was bound, is no change", () => {
    expect(changesOf([bound("Uber", option("7", "2.04.94 - Hospedagem"))], [...GROUPS, taxi({ name: "Marketing" }), hotel], known, fits)).toEqual([]);
    expect(changesOf([rows[0]!], [...GROUPS, taxi({ inactive: true })], [meaning({ inactive: true })], fits)).toEqual([]);
  });
});
