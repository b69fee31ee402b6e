import { describe, expect, it } from "vitest";
import { askerOf, type Self, type Sender } from "../../lib/questions/gate.ts";

const SELF: Self = {
  id: "our-id",
  origin: "chrome-extension://our-id",
  pageOrigins: ["https://app.vexpenses.com", "https://amp.vexpenses.com"],
};
const page: Sender = {
  id: "our-id",
  origin: "https://app.vexpenses.com",
  url: "https://app.vexpenses.com/admin/membros",
  frameId: 0,
  tab: { id: 7, url: "https://app.vexpenses.com/admin/membros", incognito: false },
};

describe("askerOf", () => {
  it.each<[string, Sender, ReturnType<typeof askerOf>]>([
    ["our content script in the top frame", page, "page"],
    ["our content script in a frame of the sibling host", { ...page, origin: "https://amp.vexpenses.com", frameId: 9_999_999_999 }, "page"],
    ["a frame whose tab is somewhere else", { ...page, frameId: 3, tab: { id: 7, url: "https://evil.example/", incognito: false } }, null],
    ["a frame whose tab hides its address", { ...page, frameId: 3, tab: { id: 7, incognito: false } }, null],
    ["a sandboxed frame on an allowed host", { ...page, origin: "null", frameId: 3 }, null],
    ["a page on another host", { ...page, origin: "https://evil.example" }, null],
    ["a host that only looks alike", { ...page, origin: "https://app.vexpenses.com.evil.example" }, null],
    ["another scheme", { ...page, origin: "http://app.vexpenses.com" }, null],
    ["a sender without an origin on a web address", { ...page, origin: undefined }, null],
    ["another extension", { ...page, id: "other-id" }, null],
    ["another extension that claims our origin", { id: "other-id", origin: "chrome-extension://our-id" }, null],
    ["a private window", { ...page, tab: { id: 7, url: page.url, incognito: true } }, null],
    ["a page script without a tab", { ...page, tab: undefined }, null],
    ["our popup", { id: "our-id", origin: "chrome-extension://our-id", url: "chrome-extension://our-id/popup.html" }, "ui"],
    ["our options page in a tab", { id: "our-id", origin: "chrome-extension://our-id", tab: { id: 8 } }, "ui"],
    ["our popup where the browser gives no origin", { id: "our-id", url: "chrome-extension://our-id/popup.html" }, "ui"],
    ["another extension's page", { id: "our-id", origin: "chrome-extension://other-id" }, null],
    ["nothing known at all", {}, null],
  ])("%s", (_, sender, expected) => {
    expect(askerOf(sender, SELF)).toBe(expected);
  });
});
