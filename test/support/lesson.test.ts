// @vitest-environment happy-dom
/** The steps of teaching: what is pointed at, what is framed, what is kept, and every way back. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createLesson } from "../../entrypoints/support/lesson.ts";
import type { Recipe } from "../../lib/model/page-health.ts";
import { must, showHtml } from "../vexpenses/page.ts";

const TYPES = ["Combustível", "Hospedagem", "Pedágio"];
const choice = "<select><option></option><option>2.04.98 - Combustível</option></select>";
const CARDS = `<main>${TYPES.map((type) => `<div><b>${type}</b>${choice}</div>`).join("")}</main>`;

const keep = vi.fn(async (_recipe: Recipe) => true);
const changed = vi.fn();
const begin = () => createLesson({ document, keep, changed });
const texts = (elements: readonly Element[]): string[] => elements.map((element) => (element.localName === "select" ? "select" : (element.textContent ?? "")));

beforeEach(() => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL("https://amp.vexpenses.com/v/redesign");
  keep.mockReset().mockResolvedValue(true);
});

describe("teaching", () => {
  it("goes from the page's kind over one name and its control to all rows, and keeps them on the person's word only", async () => {
    showHtml(CARDS);
    const lesson = begin();
    expect([lesson.step(), lesson.isPointing()]).toEqual([{ at: "page" }, false]);
    lesson.page("configurar");
    expect(lesson.step()).toEqual({ at: "name", page: "configurar", text: "Combustível", n: 1, of: 3 });
    lesson.move(1);
    expect(lesson.step()).toMatchObject({ text: "Hospedagem", n: 2 });
    lesson.choose();
    expect(lesson.step()).toMatchObject({ at: "field", n: 1, of: 3 });
    expect(texts(lesson.shown().chosen)).toEqual(["Hospedagem"]);
    // the control offered first is the one right after the name
    expect(lesson.shown().candidate).toBe(document.querySelectorAll("select")[1]);
    lesson.choose();
    expect(lesson.step()).toEqual({ at: "confirm", page: "configurar", rows: 3, missed: 0 });
    expect(texts(lesson.shown().matched)).toEqual(TYPES.flatMap((type) => [type, "select"]));
    expect(keep).not.toHaveBeenCalled();
    await lesson.keep();
    expect(lesson.step()).toEqual({ at: "kept", rows: 3 });
    expect(keep.mock.calls[0]?.[0]).toMatchObject({ page: "configurar", rows: 3 });
    await lesson.keep();
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it("goes round at both ends, and to them", () => {
    showHtml(CARDS);
    const lesson = begin();
    lesson.page("configurar");
    const seen = ([-1, 1, "last", "first"] as const).map((by) => {
      lesson.move(by);
      return lesson.step();
    });
    expect(seen.map((step) => "n" in step && step.n)).toEqual([3, 1, 3, 1]);
  });

  it("follows the pointer to what is meant, and stays where it isn't clear", () => {
    showHtml(CARDS);
    const lesson = begin();
    lesson.page("configurar");
    expect([lesson.over(document.querySelectorAll("b")[2]!), lesson.step()]).toMatchObject([true, { text: "Pedágio" }]);
    expect([lesson.over(document.body), lesson.step()]).toMatchObject([false, { text: "Pedágio" }]);
    lesson.choose();
    expect([lesson.over(must("main")), lesson.step()]).toMatchObject([false, { at: "field", n: 1 }]);
  });

  it.each<[string, string, string]>([
    ["nothing to point at", "<main><h1>Início</h1></main>", "no-candidates"],
    ["no control anywhere", "<main><p>Ana</p><p>Bia</p></main>", "no-candidates"],
    ["another vendor's page", `<h1>Conta Azul</h1>${CARDS}`, "other-vendor"],
  ])("%s: says why, and begins again", (_, html, why) => {
    showHtml(html);
    const lesson = begin();
    lesson.page("configurar");
    for (let press = 0; press < 2 && lesson.isPointing(); press++) lesson.choose();
    expect(lesson.step()).toEqual({ at: "trouble", why });
    lesson.again();
    expect(lesson.step()).toEqual({ at: "page" });
    expect(keep).not.toHaveBeenCalled();
  });

  it.each([
    ["too many are kept already", () => keep.mockResolvedValue(false), "too-many"],
    ["nobody answers", () => keep.mockRejectedValue(new Error("silent")), "no-answer"],
  ])("%s: it isn't called kept", async (_, answer, why) => {
    showHtml(CARDS);
    answer();
    const lesson = begin();
    lesson.page("configurar");
    lesson.choose();
    lesson.choose();
    await lesson.keep();
    expect(lesson.step()).toEqual({ at: "trouble", why });
  });
});
