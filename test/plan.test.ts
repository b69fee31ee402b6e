import { describe, expect, it } from "vitest";
import type { PlanEntry } from "../lib/model/mapping.ts";
import type { BindingFact, PageOption } from "../lib/model/vexpenses.ts";
import { isCategory, isDone, plannedFor } from "../lib/plan.ts";

const option = (value: string, label: string): PageOption => ({ value, label });
const entry = (over: Partial<PlanEntry> = {}): PlanEntry => ({ type: "Táxi", code: "2.04.95", name: "Transporte", at: 1, source: "dashboard", ...over });
const bound = (saved: PageOption | null, type = "Táxi"): BindingFact => ({ type, typeActive: true, chosen: saved, saved });

describe("is the page's option that category", () => {
  it.each([
    ["its code as value", option("2.04.95", "Transporte"), true],
    ["its code in the label, another name", option("8123", "2.04.95 - Táxi"), true],
    ["no code, the same name in other letters", option("8123", "TRANSPORTE"), true],
    ["a name numbered by the company itself", option("8123", "7.10 Transporte"), false],
    ["the same name under another code in the label", option("8123", "2.04.11 - Transporte"), false],
    ["the same name under another code as value", option("2.04.11", "Transporte"), false],
    ["another name", option("8123", "Transportes"), false],
    ["nothing at all", option("", ""), false],
  ])("%s", (_, shown, same) => {
    expect(isCategory(shown, entry())).toBe(same);
  });

  it("planned without a code: by name, with or without the page's code before it", () => {
    expect(isCategory(option("8123", "2.04.95 - Transporte"), entry({ code: "" }))).toBe(true);
    expect(isCategory(option("8123", "Transporte"), entry({ code: "" }))).toBe(true);
    expect(isCategory(option("8123", "Frete"), entry({ code: "" }))).toBe(false);
  });
});

describe("what was planned, on a page", () => {
  it("gives the page's own option for each type asked, by folded name, once", () => {
    const offered = [option("1", "2.04.95 - Transporte"), option("2", "2.04.96 - Refeições")];
    expect(plannedFor([entry({ type: "TAXI" }), entry({ type: "Hotel" })], ["Táxi", "Táxi"], offered)).toEqual([{ ...entry(), option: offered[0] }]);
  });

  it("gives none where the page offers none, or two of one name", () => {
    expect(plannedFor([entry()], ["Táxi"], [option("1", "Frete")])[0]?.option).toBeNull();
    expect(plannedFor([entry()], ["Táxi"], [option("1", "Transporte"), option("2", "transporte")])[0]?.option).toBeNull();
  });

  it("is done when every row of the type has it saved, not before", () => {
    const saved = option("1", "2.04.95 - Transporte");
    expect(isDone(entry(), [bound(saved)])).toBe(true);
    expect(isDone(entry(), [{ ...bound(null), chosen: saved }])).toBe(false);
    expect(isDone(entry(), [bound(saved), bound(null, "TÁXI")])).toBe(false);
    expect(isDone(entry(), [bound(option("2", "2.04.96 - Refeições"))])).toBe(false);
    expect(isDone(entry(), [])).toBe(false);
  });
});
