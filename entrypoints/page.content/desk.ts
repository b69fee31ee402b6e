/** What every feature of a page works with. */
import type { Connection } from "../../lib/model/omie.ts";
import type { ListedReport, Subject, Verdict } from "../../lib/model/verdicts.ts";
import type { CompanyEvidence, Observation } from "../../lib/model/vexpenses.ts";
import type { ChoiceRead } from "../../lib/vexpenses/page/bindings.ts";
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";
import type { SavedTracker } from "../../lib/vexpenses/page/saved.ts";
import type { AskBackground } from "./background-link.ts";
import type { BadgeRow } from "./board.ts";
import type { CreatePanel, Taught, TypeList } from "./meeting.ts";

export interface Desk {
  document: Document;
  ask: AskBackground;
  /** which choices of this document are known to be saved */
  tracker: SavedTracker;
  /** the choices now on the page, by id; features put what they read here */
  choices: Map<string, ChoiceRead>;
  company(): CompanyEvidence;
  /** the OMIE company the last verdicts were about */
  connection(): Connection | null;
  verdict(subject: Subject | ListedReport): Verdict | null;
  /** how the page is read where recognition doesn't know it and somebody taught it; else null */
  taught(): Taught | null;
  /** the list of expense types, where this page is one; else null */
  types(): TypeList | null;
  /** Has the panel's script brought into this frame; stays pending where that fails. */
  panelScript(): Promise<CreatePanel>;
  /** keeps what the page shows, once per difference */
  observe(observation: Observation): void;
  /** runs a write of ours without the page watcher noticing */
  write<T>(work: () => T): T;
  /** look at the page again in the next frame */
  again(): void;
}

/** One self-contained thing we add to a page. Its id is its flag, log tag and health entry. */
export interface Feature {
  id: string;
  fits(kind: PageKind): boolean;
  /** Starts on a page that fits; everything it did is given back when the signal aborts. */
  start(desk: Desk, signal: AbortSignal): Running;
}

export interface Running {
  /** Reads the page as it is now; returns the rows that should carry a badge. */
  look(): BadgeRow[];
  /** Answers arrived, or something else than the page changed. */
  refreshed?(): void;
  /** What was answered before may no longer hold. */
  outdated?(): void;
  /** The person pressed the page's own Salvar on these choices; later, how that went. */
  savePressed?(ids: ReadonlySet<string>): void;
  saved?(outcome: "success" | "failure"): void;
}
