// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { remembered } from "../../lib/vexpenses/page/remembered.ts";
import { skim } from "../../lib/vexpenses/page/skim.ts";
import { must, showHtml } from "./page.ts";

describe("what was read is kept until the part changes", () => {
  const counted = (): { read: (part: Element) => string; times: () => number } => {
    let times = 0;
    return { read: (part) => `${part.textContent}#${++times}`, times: () => times };
  };

  test.each<[string, (list: Element) => void, boolean]>([
    ["a text in it", (list) => (list.firstElementChild!.firstChild as Text).data = "b", true],
    ["a child more", (list) => list.append(document.createElement("p")), true],
    ["an attribute that is read", (list) => list.firstElementChild!.setAttribute("hidden", ""), true],
    ["being taken out and put back", (list) => must("main").append(list), true],
    ["the part around it replaced", () => (must("main").innerHTML = `<div id="list"><p>a</p></div>`), true],
    ["a style", (list) => list.firstElementChild!.setAttribute("style", "color: red"), false],
    ["something elsewhere", () => must("aside").append("x"), false],
    ["a badge of ours", (list) => list.firstElementChild!.append(document.createElement("prontidao-badge")), false],
  ])("%s", (_, change, again) => {
    showHtml(`<main><div id="list"><p>a</p></div></main><aside></aside>`);
    const { read, times } = counted();
    const part = must("#list");
    expect(remembered(part, read)).toBe(remembered(part, read));
    expect(times()).toBe(1);
    change(part);
    remembered(must("#list"), read);
    expect(times()).toBe(again ? 2 : 1);
  });

  test("also when the change came in before anybody asked", async () => {
    showHtml(`<main><div id="list"><p>a</p></div></main>`);
    const { read } = counted();
    expect(remembered(must("#list"), read)).toBe("a#1");
    must("#list").textContent = "b";
    await new Promise((resolve) => setTimeout(resolve));
    expect(remembered(must("#list"), read)).toBe("b#2");
  });

  test("readers don't share, and what isn't in the page is never kept", () => {
    showHtml(`<main><div id="list">a</div></main>`);
    const [one, other] = [counted(), counted()];
    remembered(must("#list"), one.read);
    remembered(must("#list"), other.read);
    expect([one.times(), other.times()]).toEqual([1, 1]);
    const loose = document.createElement("div");
    remembered(loose, one.read);
    remembered(loose, one.read);
    expect(one.times()).toBe(3);
  });
});

describe("skimming", () => {
  const found = (): string[] => skim(document, "b").map((one) => one.textContent ?? "");
  const rows = (count: number, row: (n: number) => string): string => Array.from({ length: count }, (_, n) => row(n)).join("");

  test("a short list is read whole", () => {
    showHtml(`<ul>${rows(40, (n) => `<li><b>${n}</b></li>`)}</ul>`);
    expect(found()).toHaveLength(40);
  });
  test("of a long one the beginning, the end and what is made otherwise", () => {
    showHtml(`<b>before</b><ul>${rows(500, (n) => (n === 250 ? `<li class="x"><b>odd</b></li>` : `<li><b>${n}</b></li>`))}</ul><b>after</b>`);
    expect(found()).toEqual(["before", ...Array.from({ length: 25 }, (_, n) => `${n}`), "odd", ...Array.from({ length: 10 }, (_, n) => `${490 + n}`), "after"]);
  });
  test("a list inside what is made otherwise is not missed", () => {
    showHtml(`<main>${rows(100, (n) => (n === 50 ? `<section><h2><b>in the middle</b></h2></section>` : `<p>${n}</p>`))}</main>`);
    expect(found()).toEqual(["in the middle"]);
  });
  test("what a long list has become is seen", () => {
    showHtml(`<ul>${rows(100, (n) => `<li><b>${n}</b></li>`)}</ul>`);
    expect(found()).toHaveLength(35);
    must("ul").innerHTML = "<li><b>alone</b></li>";
    expect(found()).toEqual(["alone"]);
  });
});
