/** Controls that do something else than what was asked of them, each in three widgets where that can be. */
import { SURE } from "../content.ts";
import { app, form } from "./make.ts";
import type { Expectation, Variant } from "./variant.ts";

type Widget = "native" | "react-select" | "combobox";

interface Trick {
  id: string;
  title: string;
  what: string;
  widgets: Widget[];
  expect?: Partial<Expectation>;
  quick?: Widget;
}

const EVERY: Widget[] = ["native", "react-select", "combobox"];
const WITH_MENU: Widget[] = ["react-select", "combobox"];
/** Nothing chosen may be left behind. */
const NONE = { fill: {} };

const TRICKS: Trick[] = [
  { id: "ignores", title: "Ignores the choice", what: "nothing happens", widgets: EVERY, expect: NONE },
  { id: "reverts", title: "Takes the choice back within a second", what: "right at first, gone when looked at again", widgets: EVERY, expect: NONE, quick: "react-select" },
  { id: "reverts-late", title: "Takes the choice back after 2.5 s", what: "right for longer than we wait: it must not be counted as ours any more", widgets: EVERY, expect: NONE },
  { id: "other-value", title: "Stores another value than the one shown", what: "a mismatch in the field is rolled back and said", widgets: EVERY, expect: NONE },
  { id: "disabled", title: "Disabled", what: "left alone", widgets: EVERY, expect: NONE },
  { id: "slow-options", title: "The list takes 2.5 s", what: "waiting has an end", widgets: WITH_MENU },
  { id: "failing-options", title: "The list fails", what: "no options is not “not offered”", widgets: WITH_MENU, expect: NONE },
  { id: "paging-options", title: "The list pages", what: "ten at a time when its end is scrolled to", widgets: ["combobox"] },
  { id: "row-removed", title: "The row goes while it is being chosen", what: "what can't be looked at any more is not done", widgets: EVERY },
  { id: "modal-closed", title: "The window closes while choosing", what: "what it drops is not filled", widgets: EVERY, expect: NONE },
  { id: "remounts", title: "Every choice draws all controls anew", what: "the element that was asked is not the one that answers", widgets: EVERY },
];

/** Options that are a trap in themselves; native selects, so that nothing else is. */
const LISTS: Variant[] = [
  form("nasty", {
    id: "nasty-twins",
    title: "Equal labels, different values",
    what: "which of the two can't be told",
    content: { options: "twins" },
    expect: { fill: without("COMBUSTIVEL") },
  }),
  form("nasty", {
    id: "nasty-chart",
    title: "The whole chart of accounts",
    what: "groups, income, retired and vacant places are no choice for an expense",
    content: { options: "all" },
    // its own category is retired: what is left is the one for journeys
    expect: { fill: { ...SURE, Hospedagem: "2.02.02" } },
  }),
  app("nasty", "combobox", { id: "nasty-twins-combobox", title: "Equal labels, different values, in a combobox", what: "two options of one name", content: { options: "twins" }, expect: { fill: without("COMBUSTIVEL") } }),
];

function without(type: string): Record<string, string> {
  return Object.fromEntries(Object.entries(SURE).filter(([name]) => name !== type));
}

export const NASTY: Variant[] = [
  ...TRICKS.flatMap(({ id, title, what, widgets, expect, quick }) =>
    widgets.map((widget) =>
      app("nasty", "nasty", { id: `nasty-${id}-${widget}`, title: `${title} (${widget})`, what, quick: quick === widget, ...(expect === undefined ? {} : { expect }) }),
    ),
  ),
  ...LISTS,
];
