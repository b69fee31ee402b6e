/** The loop of a page: look, recognise, let the features that fit read, draw what they found. */
import type { Connection } from "../../lib/model/omie.ts";
import type { CompanyEvidence } from "../../lib/model/vexpenses.ts";
import type { ChoiceRead } from "../../lib/vexpenses/page/bindings.ts";
import { readCompany } from "../../lib/vexpenses/page/company.ts";
import { watchEdits } from "../../lib/vexpenses/page/edits.ts";
import { isOurs } from "../../lib/vexpenses/page/ours.ts";
import { type PageKind, recognise, type Recognised } from "../../lib/vexpenses/page/recognise.ts";
import { isFresh, watchResults } from "../../lib/vexpenses/page/result-watch.ts";
import { createSavedTracker } from "../../lib/vexpenses/page/saved.ts";
import { watchPage } from "../../lib/vexpenses/page/watch.ts";
import { type AskBackground, onBooksChanged } from "./background-link.ts";
import { createBoard } from "./board.ts";
import type { Desk, Feature, Running } from "./desk.ts";
import type { Life } from "./life.ts";
import { createObserver } from "./observer.ts";
import { reportPages } from "./report-pages.ts";
import { explanationScript, panelScript } from "./page-script.ts";
import { taughtPages } from "./taught.ts";

/** ms of recognising after which reading waits for a task of its own */
const LONG_MS = 6;

/** Runs until the life ends. */
export function visit(document: Document, life: Life, ask: AskBackground, features: readonly Feature[]): void {
  const { signal } = life;
  const tracker = createSavedTracker();
  const choices = new Map<string, ChoiceRead>();
  let company: CompanyEvidence | null = null;
  let connection: Connection | null = null;
  let kind: PageKind = "unknown";
  let recognised: Pick<Recognised, "kind" | "from"> = { kind: "unknown", from: [] };
  /** something changed outside the rows that are marked: it may be another page by now */
  let elsewhere = true;
  let pressedOn: PageKind = "unknown";
  let running: Running[] = [];
  let page: AbortController | null = null;

  const watcher = watchPage({
    document,
    signal,
    isOurs,
    onRecords(records) {
      if (!board.review(records)) elsewhere = true;
    },
    onChange: ({ navigated }) => look(navigated),
  });
  const board = createBoard({
    window,
    signal,
    ask,
    company: () => company,
    write: (work) => watcher.write(work),
    explainer: explanationScript(signal, ask),
    answered(answer) {
      // of which company was unknown until now: what was told before was not kept
      if (answer.connection && answer.connection.id !== connection?.id) observer.again();
      connection = answer.connection;
      for (const one of running) one.refreshed?.();
    },
  });
  const observer = createObserver({
    window,
    signal,
    tell(observations) {
      if (!company) return false;
      void ask("observe", { observations, company });
      return true;
    },
  });
  const desk: Desk = {
    document,
    ask,
    tracker,
    choices,
    company: () => company ?? {},
    connection: () => connection,
    verdict: (subject) => board.verdict(subject),
    taught: () => taught.read(),
    types: () => taught.types(),
    panelScript: panelScript(signal, ask),
    observe: observer.observe,
    write: (work) => watcher.write(work),
    again: () => watcher.again(),
  };

  const taught = taughtPages(document, signal, ask, () => watcher.again());
  const reports = reportPages(document, signal, ask, () => {
    elsewhere = true;
    watcher.again();
  });

  function look(navigated: boolean): void {
    if (!life.alive()) return;
    const begun = performance.now();
    if (elsewhere || navigated) {
      const { kind: known, from } = recognise(document, document.location);
      recognised = { kind: reports.kindOr(known), from };
    }
    elsewhere = false;
    const found = taught.kindOr(recognised);
    if (navigated) tracker.left();
    const another = navigated || found !== kind;
    if (another) startPage(found);
    lookForCompany();
    // a page seen for the first time and long: it has its turn in between; later on marks must follow before the paint
    if (another && performance.now() - begun > LONG_MS) watcher.later(read);
    else read();
  }

  function read(): void {
    // a look that knows which page it is by now comes next
    if (!elsewhere && !signal.aborted) board.show(running.flatMap((one) => one.look()));
  }

  function startPage(found: PageKind): void {
    page?.abort();
    kind = found;
    const visitOfPage = new AbortController();
    page = visitOfPage;
    signal.addEventListener("abort", () => visitOfPage.abort(), { once: true, signal: visitOfPage.signal });
    running = [...features, reports].filter((feature) => feature.fits(kind)).map((feature) => feature.start(desk, visitOfPage.signal));
  }

  function lookForCompany(): void {
    if (kind === "unknown") return;
    void readCompany(document, kind === "configurar").then((seen) => {
      if (signal.aborted || JSON.stringify(seen) === JSON.stringify(company)) return;
      company = seen;
      // rows were read before it was known whose they are
      if (tracker.of(seen.cnpj ?? "")) watcher.again();
      observer.again();
      outdated();
    });
  }

  function outdated(): void {
    board.outdated();
    for (const one of running) one.outdated?.();
  }

  watchEdits({
    document,
    signal,
    choiceAt: (node) => [...choices].find(([, choice]) => choice.root.contains(node))?.[0] ?? null,
    onEdit: (id) => tracker.edited(id),
  });
  watchResults({
    document,
    signal,
    fresh: isFresh(performance),
    onPress(press) {
      pressedOn = kind;
      if (press.kind !== "save" || kind !== "configurar") return;
      const ids = new Set([...choices].filter(([, choice]) => press.scope.contains(choice.field)).map(([id]) => id));
      tracker.savePressed(ids);
      for (const one of running) one.savePressed?.(ids);
    },
    onSave(outcome, opening) {
      if (opening && outcome === "failure") tracker.openedAfterFailedSave();
      if (!opening && outcome === "success") tracker.saveSucceeded();
      if (!opening && outcome === "failure") tracker.saveFailed();
      for (const one of running) one.saved?.(outcome);
      watcher.again();
    },
    onSync(result) {
      // another vendor's page has a button of the same name
      const here = recognise(document, document.location).kind;
      if (pressedOn === "configurar" || here === "configurar") observer.observe({ kind: "sync-result", result });
    },
  });
  // what failed as the page was left is asked anew once it is shown again
  window.addEventListener("pageshow", ({ persisted }) => persisted && outdated(), { signal });
  onBooksChanged(life, () => {
    outdated();
    taught.changed();
  });
  look(true);
}
