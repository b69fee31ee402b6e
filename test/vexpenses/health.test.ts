// @vitest-environment happy-dom
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { healthOf } from "../../lib/vexpenses/page/health.ts";
import { must, show } from "./page.ts";

const NEUTRAL = { pathname: "/x/12" };
const health = (fixture: string): Record<string, string> => Object.fromEntries(healthOf(show(fixture), NEUTRAL).map(({ landmark, state, code, count }) => [landmark, `${state} ${code} ${count}`]));

test("Configurar with everything on it", () => {
  expect(health("configurar-table")).toEqual({
    page: "found configurar 8",
    vendor: "found heading 1",
    "bindings-heading": "found ok 1",
    "bindings-table": "found ok 1",
    "categories-offered": "found ok 1",
    "account-field": "found ok 1",
    "app-key-field": "found ok 1",
    "app-secret-field": "found ok 1",
    "sync-button": "found ok 1",
    "bindings-rows": "found ok 3",
    "whole-list": "found ok 1",
    "choice-controls": "found ok 3",
    "account-choice": "found ok 1",
    "save-button": "found ok 1",
  });
});

test("what is missing is missed, what is there in part is partial", () => {
  show("configurar-drawer-es");
  must("aside").insertAdjacentHTML("beforeend", "<span>Página 1 de 2</span>");
  const found = Object.fromEntries(healthOf(document, NEUTRAL).map(({ landmark, state, code }) => [landmark, `${state} ${code}`]));
  expect(found).toMatchObject({ "account-choice": "missed absent", "save-button": "missed absent", "whole-list": "missed partial", "bindings-rows": "found ok" });
});

describe("what could be two things is ambiguous", () => {
  test("bindings", () => {
    expect(health("configurar-two-tables")).toEqual({ page: "missed unknown 0", "bindings-table": "ambiguous several-bindings-tables 2" });
  });
  test("members", () => {
    expect(health("members-two-lists")).toMatchObject({ page: "found members 3", "members-rows": "ambiguous several-member-lists 0", "member-lists": "found ok 2", "whole-list": "missed partial 0" });
  });
});

test("members, approvals, a report", () => {
  expect(health("members-grid")).toMatchObject({ "members-rows": "found ok 2", "whole-list": "missed partial 0", "list-tab": "missed not-told 0" });
  expect(health("approvals-table")).toMatchObject({ page: "found approvals 5", "approvals-rows": "found ok 3", "status-tab": "found ok 1", "whole-list": "found ok 1" });
  expect(health("approval-detail")).toMatchObject({ page: "found approval 5", "expenses-rows": "found ok 3", "timeline-entries": "found ok 4" });
  expect(health("report-detail-es")).toMatchObject({ page: "found report 4", "timeline-entries": "missed absent 0" });
});

test("pages that are none of ours have nothing to be well or ill", () => {
  for (const fixture of ["alike-crm", "alike-suppliers", "no-landmarks", "alike-login"]) expect(health(fixture)).toEqual({ page: "missed unknown 0" });
});

test("only codes, never text of a page", () => {
  for (const file of readdirSync(join(import.meta.dirname, "../fixtures/pages"))) {
    for (const { landmark, code, count } of healthOf(show(file.replace(/\.html$/, "")), NEUTRAL)) {
      expect(landmark).toMatch(/^[a-z-]+$/);
      expect(code).toMatch(/^[a-z-]+$/);
      expect(Number.isInteger(count) && count >= 0).toBe(true);
    }
  }
});
