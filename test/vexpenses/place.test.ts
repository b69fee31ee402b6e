// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { placeBadge, removeAllOurs } from "../../lib/vexpenses/page/place.ts";
import { must, showHtml } from "./page.ts";

const subject = "member" as const;

test("beside the name: inside a cell, after anything else", () => {
  showHtml(`<table><tr><td id="a">Ana</td><td><a id="b">Rui</a> <button>x</button></td></tr></table>`);
  placeBadge({ row: must("tr"), beside: must("#a"), subject, key: "ana" });
  placeBadge({ row: must("tr"), beside: must("#b"), subject: "type", key: "rui" });
  expect(must("#a").lastElementChild?.getAttribute("data-key")).toBe("ana");
  expect(must("#b").nextElementSibling?.getAttribute("data-key")).toBe("rui");
});

test.each([
  ["after the link around the name, not in it", `<div id="r"><a><p id="n">Ana</p></a></div>`, (n: Element) => n.parentElement?.nextElementSibling],
  ["inside a block, which would push it to the next line", `<div id="r"><h3 id="n">Ana</h3><p>x</p></div>`, (n: Element) => n.lastElementChild],
  ["inside a cell that nothing says is one: after it it would be a column", `<div id="r"><span id="n">Ana</span><span>a@f.example</span></div>`, (n: Element) => n.lastElementChild],
  ["after a word in a list item", `<li id="r"><strong id="n">Ana</strong> Gestora</li>`, (n: Element) => n.nextElementSibling],
  ["inside where the whole card is a link: there is no way out", `<a id="r"><b id="n">Ana</b></a>`, (n: Element) => n.lastElementChild],
])("%s", (_, html, spot) => {
  showHtml(`<main>${html}</main>`);
  const place = { row: must("#r"), beside: must("#n"), subject, key: "ana" };
  const { host } = placeBadge(place);
  expect(spot(must("#n"))).toBe(host);
  expect(must("#r").contains(host)).toBe(true);
  expect(placeBadge(place)).toEqual({ host, fresh: false });
  expect(document.querySelectorAll("prontidao-badge")).toHaveLength(1);
});

test("inside a label or legend, so that a field under it is not pushed", () => {
  showHtml(`<fieldset><legend>Conta</legend><div><label for="c">Conta corrente</label><select id="c"></select></div></fieldset>`);
  for (const name of ["label", "legend"]) {
    const place = { row: must("fieldset"), beside: must(name), subject: "account" as const, key: name };
    const { host } = placeBadge(place);
    expect(must(name).lastElementChild).toBe(host);
    expect(placeBadge(place)).toEqual({ host, fresh: false });
    host.remove();
  }
});

test("again changes nothing; the very element stays", () => {
  showHtml(`<table><tr><td>Ana</td></tr></table>`);
  const place = { row: must("tr"), beside: must("td"), subject, key: "ana" };
  const first = placeBadge(place);
  const second = placeBadge(place);
  expect([first.fresh, second.fresh]).toEqual([true, false]);
  expect(second.host).toBe(first.host);
  expect(document.querySelectorAll("prontidao-badge")).toHaveLength(1);
});

test("a recycled row gets a new badge, never another's", () => {
  showHtml(`<table><tr><td>Ana</td></tr></table>`);
  const old = placeBadge({ row: must("tr"), beside: must("td"), subject, key: "ana" }).host;
  old.dataset["state"] = "ready";
  const { host, fresh } = placeBadge({ row: must("tr"), beside: must("td"), subject, key: "rui" });
  expect(fresh).toBe(true);
  expect(host.dataset["state"]).toBeUndefined();
  expect([...document.querySelectorAll("prontidao-badge")]).toEqual([host]);
});

test("a copied row (the page clones nodes) keeps one badge", () => {
  showHtml(`<table><tr><td>Ana</td></tr></table>`);
  const { host } = placeBadge({ row: must("tr"), beside: must("td"), subject, key: "ana" });
  must("td").append(host.cloneNode());
  placeBadge({ row: must("tr"), beside: must("td"), subject, key: "ana" });
  expect(document.querySelectorAll("prontidao-badge")).toHaveLength(1);
});

test("hostile keys stay text", () => {
  showHtml(`<table><tr><td>x</td></tr></table>`);
  const { host } = placeBadge({ row: must("tr"), beside: must("td"), subject, key: `"><img src=x onerror=alert(1)>` });
  expect(document.querySelector("img")).toBeNull();
  expect(host.dataset["key"]).toBe(`"><img src=x onerror=alert(1)>`);
});

test("a badge whose row went away is taken over by the row that is about the same, never by another", () => {
  showHtml(`<table><tr><td>Ana</td></tr></table>`);
  const { host } = placeBadge({ row: must("tr"), beside: must("td"), subject, key: "ana" });
  must("tbody").innerHTML = "<tr><td>Ana</td></tr>";
  expect(placeBadge({ row: must("tr"), beside: must("td"), subject, key: "ana" }, host)).toEqual({ host, fresh: true });
  expect(host.parentElement).toBe(must("td"));
});

test("removing takes everything of ours, and nothing else", () => {
  showHtml(`<main><prontidao-panel><prontidao-badge></prontidao-badge></prontidao-panel><p>fica</p><outra-coisa></outra-coisa></main>`);
  removeAllOurs(document);
  expect(must("main").innerHTML).toBe("<p>fica</p><outra-coisa></outra-coisa>");
});

test("before a text that is cut off at its end, without a line of its own; back again where it no longer is", () => {
  showHtml(`<table><tr><td id="cell"><a><p id="n">#8101 - Viagem</p></a></td></tr></table>`);
  const place = { row: must("tr"), beside: must("#n"), subject: "report" as const, key: "8101" };
  const { host } = placeBadge({ ...place, floats: true });
  expect([host.nextElementSibling, host.hasAttribute("data-floats")]).toEqual([must("a"), true]);
  expect(placeBadge({ ...place, floats: true })).toEqual({ host, fresh: false });
  placeBadge(place);
  expect([host.previousElementSibling, host.hasAttribute("data-floats")]).toEqual([must("a"), false]);
});
