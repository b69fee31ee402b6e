/**
 * Where the always-loaded script and those that are injected later meet: a slot on the global object
 * of the isolated world that both run in. No page sees that object, so nothing a page does can stand in
 * for either side.
 */
import type { TypeSuggestions } from "../../lib/model/mapping.ts";
import type { Counts } from "../../lib/model/overview.ts";
import type { BindingFact } from "../../lib/model/vexpenses.ts";
import type { BindingRow, BindingsRead } from "../../lib/vexpenses/page/bindings.ts";
import type { MembersRead } from "../../lib/vexpenses/page/members.ts";
import type { BadgeProps } from "../../components/page/Badge.tsx";
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";
import type { BadgeRow } from "./board.ts";
import type { Desk, Running } from "./desk.ts";

/** The bindings panel of one visit of Configurar; it ends with the signal it was made with. */
export interface Panel {
  /** The page was read again: its rows, and what is known of each in the same order. */
  looked(rows: readonly BindingRow[], facts: readonly BindingFact[]): void;
  /** What would fit a type; null while nobody knows. */
  suggested(type: string): TypeSuggestions | null;
  /** What was suggested may no longer hold. */
  outdated(): void;
  /** The person pressed the page's own Salvar on these choices; later, how that went. */
  savePressed(ids: ReadonlySet<string>): void;
  saved(outcome: "success" | "failure"): void;
}

export type CreatePanel = (desk: Desk, signal: AbortSignal) => Panel;

/** What opened an explanation: resting the pointer closes it again by itself, a click stays until closed. */
export type OpenedBy = "pointer" | "focus" | "click";

/** Marks that somebody came near: from then on they explain themselves. */
export interface Explainer {
  /** Takes a mark over, or draws it anew; `by` opens its explanation at once. */
  explain(host: HTMLElement, props: BadgeProps, by: OpenedBy | null): void;
  /** Ends what runs in it; the element itself stays. */
  leave(host: HTMLElement): void;
}

/** The list of expense types, which only a script on request knows. */
export interface TypeList {
  kind: "expense-types";
  /** the types that lack a category, as far as that is known */
  badges(): BadgeRow[];
}

/** Reads the page as it is now; null where it is no list of types. Ends with the signal it was made with. */
export type CreateTypeList = (again: () => void, signal: AbortSignal) => () => TypeList | null;

/** A page that recognition doesn't know, read as somebody taught it. */
export interface Taught {
  kind: "configurar" | "members";
  bindings?(): BindingsRead;
  members?(): MembersRead;
}

/** Reads the page as it is now; null where nothing that was taught fits. Ends with the signal it was made with. */
export type ReadTaught = () => Taught | null;
/** @param again asks the page to be looked at again: what was taught has changed, or the page has where nobody else looks */
export type CreateTaught = (again: () => void, signal: AbortSignal) => ReadTaught;

/** The pages about reports: what knows them, reads them and draws on them. */
export interface ReportPages {
  /** which of them this is, "unknown" for none */
  kind(): PageKind;
  /** Starts on the page of that kind; everything it did is given back when the signal aborts. */
  start(desk: Desk, signal: AbortSignal): Running;
}

const world = globalThis as { prontidaoPanel?: (create: CreatePanel) => void; prontidaoExplainer?: (explainer: Explainer) => void; prontidaoTypes?: (create: CreateTypeList) => void; prontidaoTaught?: (create: CreateTaught) => void; prontidaoReads?: () => Taught | null; prontidaoReports?: (pages: ReportPages) => void; prontidaoMarks?: () => Counts | null };

/** The always-loaded script's side: `come` is called for every panel script that arrives before the signal aborts. */
export function awaitPanelScript(signal: AbortSignal, come: (create: CreatePanel) => void): void {
  waitIn("prontidaoPanel", signal, come);
}

/** The panel script's side. Where nobody waits (the page was left, the extension updated) nothing happens. */
export function bringPanel(create: CreatePanel): void {
  world.prontidaoPanel?.(create);
}

/** As awaitPanelScript, for explanations. */
export function awaitExplainer(signal: AbortSignal, come: (explainer: Explainer) => void): void {
  waitIn("prontidaoExplainer", signal, come);
}

/** The explanations' side. */
export function bringExplainer(explainer: Explainer): void {
  world.prontidaoExplainer?.(explainer);
}

/** As awaitPanelScript, for the list of expense types. */
export function awaitTypeList(signal: AbortSignal, come: (create: CreateTypeList) => void): void {
  waitIn("prontidaoTypes", signal, come);
}

/** The list's side. */
export function bringTypeList(create: CreateTypeList): void {
  world.prontidaoTypes?.(create);
}

/** As awaitPanelScript, for the pages about reports. */
export function awaitReportPages(signal: AbortSignal, come: (pages: ReportPages) => void): void {
  waitIn("prontidaoReports", signal, come);
}

/** Their side. */
export function bringReportPages(pages: ReportPages): void {
  world.prontidaoReports?.(pages);
}

/** Lets whoever looks at the page know how many reports of the list on it are marked as what, until the signal aborts. */
export function tellMarks(signal: AbortSignal, counts: () => Counts | null): void {
  waitIn("prontidaoMarks", signal, counts);
}

/** The same, from the other side; null where no list of reports is marked, or not all of it yet. */
export function marksHere(): Counts | null {
  return world.prontidaoMarks?.() ?? null;
}

function waitIn<K extends keyof typeof world>(slot: K, signal: AbortSignal, come: NonNullable<(typeof world)[K]>): void {
  world[slot] = come;
  signal.addEventListener("abort", () => {
    // a newer copy of the script may be waiting in it by now
    if (world[slot] === come) delete world[slot];
  });
}

/** As awaitPanelScript, for the reader of taught pages; `reads` answers how this page is read now. */
export function awaitTaught(signal: AbortSignal, come: (create: CreateTaught) => void, reads: () => Taught | null): void {
  waitIn("prontidaoTaught", signal, come);
  waitIn("prontidaoReads", signal, reads);
}

/** The reader's side. */
export function bringTaught(create: CreateTaught): void {
  world.prontidaoTaught?.(create);
}

/** How the page is read where somebody taught it and recognition doesn't know it; else null. */
export function taughtHere(): Taught | null {
  return world.prontidaoReads?.() ?? null;
}
