// @vitest-environment happy-dom
/** Widgets that say nothing of themselves: recognised in a cell by what they show, worked by what appears. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { controlOf } from "../../../lib/vexpenses/page/choice/control-of.ts";
import { chooseAll, undo } from "../../../lib/vexpenses/page/choice/fill.ts";
import { optionGroup } from "../../../lib/vexpenses/page/choice/option-group.ts";
import { choiceFields } from "../../../lib/vexpenses/page/fields.ts";
import { showHtml } from "../page.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const fieldsIn = (cell: string): number => {
  showHtml(`<table><tr><td>Hotel</td><td id="cell">${cell}</td></tr></table>`);
  return choiceFields(document.querySelector("#cell") as Element).length;
};

test.each([
  ["a box that takes the focus and shows its placeholder", `<div class="caixa" tabindex="0"><div>Selecione</div></div>`, 1],
  ["a box that takes the focus and shows a category", `<div tabindex="0">2.04.06 - Material</div>`, 1],
  ["a button that opens a menu", `<button type="button" aria-haspopup="menu">Táxi</button>`, 1],
  ["a read-only field with a placeholder", `<input readonly placeholder="Selecione">`, 1],
  ["a row's own menu", `<button type="button" aria-haspopup="menu">⋮</button>`, 0],
  ["a menu of actions", `<button type="button" aria-haspopup="menu">Editar</button>`, 0],
  ["a link", `<a href="/x" tabindex="0">Selecione</a>`, 0],
  ["a text that takes the focus", `<div tabindex="0">Táxi</div>`, 0],
])("%s", (_, html, count) => {
  expect(fieldsIn(html)).toBe(count);
});

/** A box that opens a list of bare boxes over the page. */
function boxWith(labels: readonly string[]): () => string {
  showHtml(`<table><tr><td>Hotel</td><td id="cell"><div class="caixa" tabindex="0"><div>Selecione</div></div></td></tr></table>`);
  const box = document.querySelector(".caixa") as HTMLElement;
  let list: HTMLElement | null = null;
  let held = "";
  box.addEventListener("click", () => {
    if (list) {
      list.remove();
      list = null;
      return;
    }
    const made = document.createElement("div");
    list = made;
    made.style.position = "absolute";
    for (const label of ["Nenhuma", ...labels]) {
      const item = document.createElement("div");
      item.className = "opcao";
      item.textContent = label;
      item.addEventListener("click", () => {
        held = label === "Nenhuma" ? "" : label;
        (box.firstElementChild as Element).textContent = held || "Selecione";
        made.remove();
        list = null;
      });
      made.append(item);
    }
    document.body.append(made);
  });
  return () => held;
}

async function finished<T>(work: Promise<T>): Promise<T> {
  let done = false;
  void work.finally(() => (done = true)).catch(() => undefined);
  for (let turn = 0; !done && turn < 600; turn++) await vi.advanceTimersByTimeAsync(50);
  return work;
}

const find = (group: ReturnType<typeof optionGroup>) => () => {
  const [field] = choiceFields(document.querySelector("#cell") as Element);
  return field ? controlOf(field, group) : null;
};

test("a list of bare boxes is chosen from and emptied again", async () => {
  const held = boxWith(["Táxi", "Hotel", "Correios"]);
  const group = optionGroup();
  const option = { value: "", label: "Hotel" };
  const [outcome] = await finished(chooseAll([{ find: find(group), option }]));
  expect(outcome).toEqual({ done: true, verified: "display" });
  expect(held()).toBe("Hotel");
  expect(await finished(undo(find(group), option))).toBe("undone");
  expect(held()).toBe("");
  expect(document.querySelector(".opcao")).toBeNull();
});

test("two boxes of one label: neither is taken", async () => {
  const held = boxWith(["Hotel", "Táxi", "Hotel"]);
  const [outcome] = await finished(chooseAll([{ find: find(optionGroup()), option: { value: "", label: "Hotel" } }]));
  expect(outcome).toEqual({ done: false, why: "not-offered", rolledBack: true });
  expect(held()).toBe("");
});

test("a value seen before its name is no other name of it", () => {
  const group = optionGroup();
  group.saw({ value: "2.04.98", label: "2.04.98" });
  expect(group.labelOf("2.04.98", "Combustível")).toBeNull();
});
