// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BadgeRow } from "../../entrypoints/page.content/board.ts";
import { createMarks, type Marks } from "../../entrypoints/page.content/marks.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import { fc } from "../property.ts";

const READY: Verdict = { state: "ready", reasons: [], checkedAt: 1 };
const CHECKING: Verdict = { state: "checking", reasons: [], checkedAt: null };

let marks: Marks;
let verdicts: Map<string, Verdict>;
/** how often something was drawn */
let draws: number;
let left: HTMLElement[];

beforeEach(() => {
  vi.useFakeTimers();
  verdicts = new Map();
  draws = 0;
  left = [];
  marks = createMarks({
    window,
    write: (work) => work(),
    verdictOf: (row) => verdicts.get(row.place.key) ?? CHECKING,
    draw: (_, root, row) => {
      draws++;
      root.textContent = row.label;
    },
    leave: (host) => left.push(host),
  });
});
afterEach(() => {
  marks.clear();
  vi.useRealTimers();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2_000);
const write = (people: readonly string[]): void => {
  document.body.innerHTML = `<table><tbody>${people.map((name) => `<tr><td>${name}</td><td>${name}@ficticia.example</td></tr>`).join("")}</tbody></table>`;
};
const read = (): BadgeRow[] =>
  [...document.querySelectorAll("tr")].map((row) => {
    const [name, email] = [...row.querySelectorAll("td")].map((cell) => cell.firstChild?.textContent ?? "") as [string, string];
    return { place: { row, beside: row.querySelector("td")!, subject: "member", key: email }, subject: { kind: "member", member: { name, email, active: true } }, label: name };
  });
const badges = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("prontidao-badge")];
/** [who the row is, whom its badge is about] */
const pairs = (): (string | undefined)[][] => badges().map((badge) => [badge.closest("tr")?.lastElementChild?.textContent ?? "", badge.dataset["key"]]);
/** What an observer is told of a change, before the paint. */
const seen = (change: () => void): MutationRecord[] => {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
};

test("few rows are marked at once; many in the order of their turn, each once", async () => {
  write(Array.from({ length: 600 }, (_, n) => `p${n}`));
  marks.show(read());
  expect(badges().length).toBeGreaterThan(20);
  expect(draws).toBeLessThan(600);
  expect(badges()[0]?.shadowRoot?.textContent).toBe("p0");
  await settle();
  expect(badges().length).toBe(600);
  expect(badges().every((badge) => badge.dataset["state"] === "checking" && badge.shadowRoot?.textContent !== "")).toBe(true);
  expect(draws).toBe(600);
  marks.show(read());
  await settle();
  expect(draws).toBe(600);
});

test("an answer changes what it is about and nothing else", async () => {
  write(["ana", "rui"]);
  const rows = read();
  marks.show(rows);
  verdicts.set("rui@ficticia.example", READY);
  marks.show(rows);
  expect(badges().map((badge) => badge.dataset["state"])).toEqual(["checking", "ready"]);
  expect(draws).toBe(3);
});

describe("before the paint", () => {
  test("a mark whose row was given to somebody else is gone; the others stay", () => {
    write(["ana", "rui", "eva"]);
    marks.show(read());
    const records = seen(() => {
      const [name, email] = document.querySelectorAll("tr")[1]!.querySelectorAll("td");
      name!.firstChild!.nodeValue = "bia";
      email!.firstChild!.nodeValue = "bia@ficticia.example";
    });
    expect(marks.review(records)).toBe(true);
    expect(pairs()).toEqual([["ana@ficticia.example", "ana@ficticia.example"], ["eva@ficticia.example", "eva@ficticia.example"]]);
    marks.show(read());
    expect(badges().map((badge) => badge.dataset["key"])).toEqual(["ana@ficticia.example", "bia@ficticia.example", "eva@ficticia.example"]);
  });

  test("also where only the address changed: two people of one name", () => {
    write(["ana"]);
    marks.show(read());
    marks.review(seen(() => (document.querySelectorAll("td")[1]!.firstChild!.nodeValue = "ana.2@ficticia.example")));
    expect(badges()).toEqual([]);
  });

  test("what changes in a row without changing whom it is about leaves its mark alone", () => {
    write(["ana"]);
    marks.show(read());
    const records = seen(() => {
      document.querySelector("tr")!.setAttribute("aria-label", "Linha 7");
      document.querySelectorAll("td")[1]!.append(document.createElement("button"));
    });
    expect(marks.review(records)).toBe(true);
    expect(badges()).toHaveLength(1);
  });

  test("a change elsewhere is told: it may be another page by now", () => {
    write(["ana"]);
    marks.show(read());
    expect(marks.review(seen(() => document.body.prepend(document.createElement("h1"))))).toBe(false);
    expect(marks.review(seen(() => document.querySelector("tbody")!.append(document.createElement("tr"))))).toBe(true);
  });
});

test("a row that changed while its turn had not come gets no mark of whom it was about", async () => {
  write(Array.from({ length: 900 }, (_, n) => `p${n}`));
  marks.show(read());
  const last = document.querySelectorAll("tr")[899]!;
  expect(last.querySelector("prontidao-badge")).toBeNull();
  marks.review(seen(() => (last.querySelector("td")!.firstChild!.nodeValue = "outra pessoa")));
  await settle();
  expect(badges()).toHaveLength(899);
  expect(last.querySelector("prontidao-badge")).toBeNull();
});

test("a row made anew gets its mark back as it was drawn; rows that went take theirs along", () => {
  write(["ana", "rui"]);
  marks.show(read());
  const [ana, rui] = badges();
  write(["bia", "ana"]);
  marks.show(read());
  expect(badges().map((badge) => badge.dataset["key"])).toEqual(["bia@ficticia.example", "ana@ficticia.example"]);
  expect(badges()[1]).toBe(ana);
  expect(left).toEqual([rui]);
  expect(draws).toBe(3);
});

test("a mark that the page copied is taken out", () => {
  write(["ana"]);
  marks.show(read());
  document.querySelector("tbody")!.append(document.querySelector("tr")!.cloneNode(true));
  marks.show(read().slice(0, 1));
  expect(badges()).toHaveLength(1);
});

test("at the end nothing stays, and nothing comes after it", async () => {
  write(Array.from({ length: 600 }, (_, n) => `p${n}`));
  marks.show(read());
  marks.clear();
  await settle();
  expect(badges()).toEqual([]);
});

test("whatever becomes of the rows, no mark is ever about another row than it stands in", async () => {
  const name = fc.constantFrom("ana", "rui", "eva", "bia", "leo");
  const step = fc.oneof(
    fc.record({ do: fc.constant("recycle" as const), at: fc.nat(5), name }),
    fc.record({ do: fc.constant("swap" as const), at: fc.nat(5), name }),
    fc.record({ do: fc.constant("anew" as const), at: fc.nat(5), name }),
    fc.record({ do: fc.constant("look" as const), at: fc.nat(5), name }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), fc.array(step, { maxLength: 12 }), async (people, steps) => {
      write(people);
      marks.show(read());
      for (const { do: what, at, name: who } of steps) {
        const rows = document.querySelectorAll("tr");
        const row = rows[at % rows.length]!;
        marks.review(
          seen(() => {
            if (what === "recycle") [...row.querySelectorAll("td")].forEach((cell, n) => (cell.firstChild!.nodeValue = n === 0 ? who : `${who}@ficticia.example`));
            if (what === "swap") row.parentElement!.append(row);
            if (what === "anew") row.innerHTML = `<td>${who}</td><td>${who}@ficticia.example</td>`;
          }),
        );
        expect(pairs().filter(([row_, key]) => row_ !== key)).toEqual([]);
        if (what === "look") marks.show(read());
        expect(pairs().filter(([row_, key]) => row_ !== key)).toEqual([]);
      }
      marks.show(read());
      expect(badges().length).toBe(document.querySelectorAll("tr").length);
      marks.clear();
      expect(badges()).toEqual([]);
    }),
  );
});
