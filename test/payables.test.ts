import { describe, expect, test } from "vitest";
import type { Expense } from "../lib/model/reports.ts";
import { entriesOf, outcomeOf, totalsOf } from "../lib/payables.ts";
import { moneyIn } from "../lib/vexpenses/page/money.ts";
import { fc } from "./property.ts";
import { expense, report } from "./readiness/reports.ts";

const sums = (expenses: Expense[]): [string, boolean | null, number | null, number][] =>
  entriesOf(report({ expenses })).map(({ type, reimbursable, cents, expenses: count }) => [type, reimbursable, cents, count]);

describe("one entry per type and reimbursable flag", () => {
  test("summed in cents, in the order of the page", () => {
    // 10,10 + 20,20 = 30,30, which floats get wrong
    expect(
      sums([expense({ type: "Táxi", cents: 1_010 }), expense({ type: "Hotel", cents: 54_010, reimbursable: false }), expense({ type: "Táxi", cents: 2_020 }), expense({ type: "Táxi", cents: 5, reimbursable: false })]),
    ).toEqual([["Táxi", true, 3_030, 2], ["Hotel", false, 54_010, 1], ["Táxi", false, 5, 1]]);
  });
  test("a flag that isn't shown is a group of its own", () => {
    expect(sums([expense({ reimbursable: null, cents: 1 }), expense({ cents: 2 })])).toEqual([["Combustível", null, 1, 1], ["Combustível", true, 2, 1]]);
  });
  test("white space is no other type, spelling is", () => {
    expect(sums([expense({ type: "Táxi " }), expense({ type: "Táxi" }), expense({ type: "Taxi" })]).map(([type]) => type)).toEqual(["Táxi", "Taxi"]);
  });
  test("negative amounts count as they are", () => {
    expect(sums([expense({ cents: 3_000 }), expense({ cents: -3_001 })])).toEqual([["Combustível", true, -1, 2]]);
  });
  test("rejected expenses are in none", () => {
    expect(sums([expense({ cents: 100 }), expense({ cents: 900, mark: "rejected" }), expense({ type: "Hotel", mark: "rejected" })])).toEqual([["Combustível", true, 100, 1]]);
  });
  test.each([
    ["can't be read", expense({ amount: null })],
    ["is in another currency", expense({ amount: { cents: 100, currency: "USD" } })],
    ["shows a dollar sign that may be any peso", expense({ amount: { cents: 100, currency: "$" } })],
    ["is too large to be exact", expense({ cents: Number.MAX_SAFE_INTEGER })],
  ])("an amount that %s leaves no sum rather than a wrong one", (_, odd) => {
    expect(sums([expense({ cents: 100 }), odd, expense({ cents: 100 })])).toEqual([["Combustível", true, null, 3]]);
  });
  test("an amount without a currency is in reais", () => {
    expect(sums([expense({ amount: moneyIn("1.234,5") })])).toEqual([["Combustível", true, 123_450, 1]]);
  });
});

test("totals apart; one without a sum is no total", () => {
  const entries = entriesOf(report({ expenses: [expense({ cents: 100 }), expense({ type: "Hotel", cents: 250 }), expense({ cents: 7, reimbursable: false }), expense({ amount: null, reimbursable: null })] }));
  expect(totalsOf(entries)).toEqual({ reimbursable: 350, nonReimbursable: 7, untold: null });
  expect(totalsOf([])).toEqual({ reimbursable: 0, nonReimbursable: 0, untold: 0 });
});

describe("what becomes of it", () => {
  const ok = expense();
  const no = expense({ mark: "rejected" });
  test.each<[string, Parameters<typeof report>[0], string]>([
    ["nothing rejected", { expenses: [ok, ok] }, "all"],
    ["one rejected, no partial approval", { expenses: [ok, no] }, "returned"],
    ["one rejected, partial approval", { expenses: [ok, no], partial: true }, "part"],
    ["one rejected, the page doesn't tell", { expenses: [ok, no], partial: null }, "part-or-returned"],
    ["one rejected, approved since", { expenses: [ok, no], status: "approved" }, "part"],
    ["all rejected, partial approval", { expenses: [no, no], partial: true }, "returned"],
    ["all on this page rejected, others not in view", { expenses: [no], partial: true, complete: false }, "unread"],
    ["one rejected on a page in part, no partial approval", { expenses: [no], complete: false }, "returned"],
    ["no expenses", { expenses: [] }, "nothing"],
    ["not loaded", { expenses: [], complete: false }, "unread"],
  ])("%s", (_, change, outcome) => {
    expect(outcomeOf(report(change))).toBe(outcome);
  });
});

/** An amount as Brazil writes it, and the same as a decimal of our own: digits in a BigInt, nothing rounded. */
const amounts = fc.bigInt({ min: -99_999_999_99n, max: 99_999_999_99n }).map((cents) => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ".");
  return { text: `${cents < 0n ? "-" : ""}R$ ${whole},${digits.slice(-2)}`, cents };
});

test("sums are exact to the cent, against decimals added as whole numbers", () => {
  const items = fc.array(fc.record({ amount: amounts, type: fc.constantFrom("Táxi", "Hotel", "Refeição"), reimbursable: fc.constantFrom(true, false, null), rejected: fc.boolean() }), { maxLength: 200 });
  fc.assert(
    fc.property(items, (rows) => {
      const expected = new Map<string, bigint>();
      for (const { amount, type, reimbursable, rejected } of rows) {
        if (!rejected) expected.set(`${type} ${reimbursable}`, (expected.get(`${type} ${reimbursable}`) ?? 0n) + amount.cents);
      }
      const entries = entriesOf(report({ expenses: rows.map(({ amount, type, reimbursable, rejected }) => expense({ type, reimbursable, amount: moneyIn(amount.text), mark: rejected ? "rejected" : null })) }));
      expect(new Map(entries.map((entry) => [`${entry.type} ${entry.reimbursable}`, BigInt(entry.cents ?? NaN)]))).toEqual(expected);
      const totals = totalsOf(entries);
      const all = [totals.reimbursable, totals.nonReimbursable, totals.untold].reduce((sum, part) => sum + BigInt(part ?? NaN), 0n);
      expect(all).toBe([...expected.values()].reduce((sum, part) => sum + part, 0n));
    }),
  );
});
