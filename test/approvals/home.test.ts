// @vitest-environment happy-dom
/** The panel's place: after everything of the page, where it can be seen, and never one more column. */
import { describe, expect, it } from "vitest";
import { panelHome } from "../../entrypoints/approvals/home.ts";
import { must, showHtml } from "../vexpenses/page.ts";

const homeOf = (html: string): string => {
  showHtml(html);
  return panelHome(must("#here")).id || panelHome(must("#here")).localName;
};

describe("the panel's place", () => {
  it.each([
    ["the main part of the page", '<header></header><main id="m" style="display:block"><section><p id="here"></p></section></main>', "m"],
    ["the body where no part is the main one", '<div><p id="here"></p></div>', "body"],
    ["a dialog, not the page under it", '<main></main><div role="dialog" id="d" style="display:block"><p id="here"></p></div>', "d"],
    ["around columns, not among them", '<div id="around" style="display:block"><main style="display:flex"><p id="here"></p></main></div>', "around"],
  ])("is %s", (_, html, home) => {
    expect(homeOf(html)).toBe(home);
  });

  it("is inside what scrolls by itself: after it nobody would see it", () => {
    showHtml('<main style="display:block"><div id="s" style="display:block;overflow-y:auto"><p id="here"></p></div></main>');
    Object.defineProperties(must("#s"), { scrollHeight: { value: 900 }, clientHeight: { value: 400 } });
    expect(panelHome(must("#here")).id).toBe("s");
  });
});
