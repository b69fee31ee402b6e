// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nativeSelect } from "../../lib/vexpenses/page/choice/native-select.ts";
import { choose, chooseAll, undo } from "../../lib/vexpenses/page/choice/fill.ts";
import { readField } from "../../lib/vexpenses/page/choice/read-field.ts";
import { must, showHtml } from "./page.ts";

const OPTIONS = `<option value="">Selecione…</option><option value="1">Transporte</option><option value="2">Hotel</option><option value="3" disabled>Encerrada</option>
  <optgroup label="x" disabled><option value="4">Oculta</option></optgroup><option value="5">Repetida</option><option value="6">Repetida</option>`;

function select(html = `<select name="c">${OPTIONS}</select>`): HTMLSelectElement {
  showHtml(`<form method="post">${html}</form>`);
  return must<HTMLSelectElement>("select");
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function afterHold<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(1_000);
  return work;
}

test("offers what can be chosen: no placeholder, nothing disabled", async () => {
  expect((await nativeSelect(select()).options()).map((option) => option.value)).toEqual(["1", "2", "5", "6"]);
});

describe("choosing", () => {
  test("sets the field and tells the page as a person's choice would", async () => {
    const field = select();
    const told: string[] = [];
    for (const name of ["input", "change"]) document.addEventListener(name, (event) => told.push(`${event.type} ${field.value}`), { once: true });
    expect(await afterHold(choose(nativeSelect(field), { value: "2", label: "Hotel" }))).toEqual({ done: true, verified: "field" });
    expect(field.value).toBe("2");
    expect(told).toEqual(["input 2", "change 2"]);
  });

  test.each([
    ["not there", { value: "9", label: "Hotel" }, "not-offered"],
    ["value and label disagree", { value: "1", label: "Hotel" }, "not-offered"],
    ["disabled option", { value: "3", label: "Encerrada" }, "not-offered"],
    ["in a disabled group", { value: "4", label: "Oculta" }, "not-offered"],
    ["two of one label and no value to tell them apart", { value: "", label: "Repetida" }, "not-offered"],
    ["the placeholder", { value: "", label: "Selecione…" }, "not-offered"],
  ] as const)("refuses: %s", async (_, option, why) => {
    const field = select();
    expect(await choose(nativeSelect(field), option)).toEqual({ done: false, why, rolledBack: true });
    expect(field.value).toBe("");
  });

  test("equal labels with the value known are told apart", async () => {
    const field = select();
    expect(await afterHold(choose(nativeSelect(field), { value: "6", label: "Repetida" }))).toMatchObject({ done: true });
    expect(field.value).toBe("6");
  });

  test("fills empty ones only", async () => {
    const field = select();
    field.value = "1";
    expect(await choose(nativeSelect(field), { value: "2", label: "Hotel" })).toEqual({ done: false, why: "not-empty", rolledBack: true });
    expect(field.value).toBe("1");
  });

  test.each([`<select name="c" disabled>${OPTIONS}</select>`, `<fieldset disabled><select name="c">${OPTIONS}</select></fieldset>`])("leaves a disabled one alone", async (html) => {
    expect(await choose(nativeSelect(select(html)), { value: "2", label: "Hotel" })).toEqual({ done: false, why: "disabled", rolledBack: true });
  });

  test("a page that puts another value there at once: taken back", async () => {
    const field = select();
    let first = true;
    field.addEventListener("change", () => {
      if (first) field.value = "1";
      first = false;
    });
    expect(await choose(nativeSelect(field), { value: "2", label: "Hotel" })).toEqual({ done: false, why: "mismatch", rolledBack: true });
    expect(field.value).toBe("");
  });

  test("a page that changes its mind within the second: reported, never counted as done", async () => {
    const field = select();
    field.addEventListener("change", () => setTimeout(() => (field.value = ""), 700), { once: true });
    expect(await afterHold(choose(nativeSelect(field), { value: "2", label: "Hotel" }))).toEqual({ done: false, why: "mismatch", rolledBack: true });
  });

  test("a control that left the page while we waited", async () => {
    const field = select();
    field.addEventListener("change", () => setTimeout(() => field.remove(), 500), { once: true });
    const outcome = choose(nativeSelect(field), { value: "2", label: "Hotel" });
    // a new one in its place is waited for
    await vi.advanceTimersByTimeAsync(1_600);
    expect(await outcome).toEqual({ done: false, why: "gone", rolledBack: false });
  });
});

test("many at once: one wait for all, outcomes in order, rows found anew", async () => {
  showHtml(`<form method="post"><div></div></form>`);
  const draw = (values: string[]): void => {
    must("div").innerHTML = values.map((_, n) => `<select id="s${n}" name="c${n}">${OPTIONS}</select>`).join("");
    values.forEach((value, n) => (must<HTMLSelectElement>(`#s${n}`).value = value));
  };
  draw(["", ""]);
  // The page draws its rows anew, with the values kept.
  setTimeout(() => draw([must<HTMLSelectElement>("#s0").value, must<HTMLSelectElement>("#s1").value]), 300);
  const find = (n: number) => () => nativeSelect(must<HTMLSelectElement>(`#s${n}`));
  const done: number[] = [];
  const outcomes = chooseAll([{ find: find(0), option: { value: "1", label: "Transporte" } }, { find: () => null, option: { value: "1", label: "Transporte" } }, { find: find(1), option: { value: "2", label: "Hotel" } }], undefined, (n) => done.push(n));
  expect((await afterHold(outcomes)).map((outcome) => (outcome.done ? outcome.verified : outcome.why))).toEqual(["field", "gone", "field"]);
  expect(done).toEqual([1, 2, 3]);
});

test("a page that answers a choice by drawing the control anew: the new one is asked", async () => {
  showHtml(`<form method="post"><div><select name="c">${OPTIONS}</select></div></form>`);
  must("select").addEventListener("change", () => {
    const { value } = must<HTMLSelectElement>("select");
    must("div").innerHTML = `<select name="c">${OPTIONS}</select>`;
    must<HTMLSelectElement>("select").value = value;
  });
  const wish = { find: () => nativeSelect(must<HTMLSelectElement>("select")), option: { value: "2", label: "Hotel" } };
  expect(await afterHold(chooseAll([wish]))).toEqual([{ done: true, verified: "field" }]);
  expect(await undo(wish.find, wish.option)).toBe("undone");
});

test("aborting stops before the next one", async () => {
  const field = select();
  const controller = new AbortController();
  controller.abort();
  expect(await chooseAll([{ find: () => nativeSelect(field), option: { value: "2", label: "Hotel" } }], controller.signal)).toEqual([{ done: false, why: "gone", rolledBack: true }]);
  expect(field.value).toBe("");
});

describe("undo", () => {
  test("empties what we filled", async () => {
    const field = select();
    await afterHold(choose(nativeSelect(field), { value: "2", label: "Hotel" }));
    expect(await undo(() => nativeSelect(field), { value: "2", label: "Hotel" })).toBe("undone");
    expect(field.value).toBe("");
  });
  test("leaves what the person chose since", async () => {
    const field = select();
    await afterHold(choose(nativeSelect(field), { value: "2", label: "Hotel" }));
    field.value = "1";
    expect(await undo(() => nativeSelect(field), { value: "2", label: "Hotel" })).toBe("not-ours");
    expect(field.value).toBe("1");
  });
  test("has nothing to take back where the field is gone", async () => {
    expect(await undo(() => null, { value: "2", label: "Hotel" })).toBe("not-ours");
  });
  test.each([
    ["puts our choice back", "2", "kept"],
    ["puts something else there", "1", "changed"],
  ])("says so when the page, on being emptied, %s", async (_, value, outcome) => {
    const field = select();
    await afterHold(choose(nativeSelect(field), { value: "2", label: "Hotel" }));
    field.addEventListener("change", () => (field.value = value));
    expect(await undo(() => nativeSelect(field), { value: "2", label: "Hotel" })).toBe(outcome);
    expect(field.value).toBe(value);
  });
});

describe("what the server sent", () => {
  test.each([
    ["marked", `<select name="c"><option value="">Selecione</option><option value="2" selected>Hotel</option></select>`, { value: "2", label: "Hotel" }],
    ["none marked, placeholder first", `<select name="c">${OPTIONS}</select>`, null],
    ["none marked, no placeholder: browsers show the first", `<select name="c"><option value="1">Transporte</option><option value="2">Hotel</option></select>`, { value: "1", label: "Transporte" }],
    ["a filler value that means nothing", `<select name="c"><option value="0" selected>Selecione uma categoria</option></select>`, null],
  ])("%s, whatever is chosen since", (_, html, sent) => {
    const field = select(html);
    field.selectedIndex = field.options.length - 1;
    expect(readField(field)).toMatchObject({ kind: "native-select", rendered: sent });
  });
  test("outside a server's form it doesn't tell", () => {
    showHtml(`<form><select name="c"><option value="1" selected>x</option></select></form>`);
    expect(readField(must("select"))?.rendered).toBeUndefined();
  });
});
