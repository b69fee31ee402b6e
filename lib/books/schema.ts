/** What one row of each table is, and how the tables came to be (numbered migrations). */
import type { SyncEvidence } from "../model/books.ts";
import type { RegisterChange } from "../model/changes.ts";
import type { Fix } from "../model/fixes.ts";
import type { Meaning, PlanEntry } from "../model/mapping.ts";
import type { Connection, ConnectionId, Register, RegisterRow } from "../model/omie.ts";
import type { MadePack } from "../model/pack.ts";
import type { KeptRecipe } from "../model/page-health.ts";
import type { MemberReading } from "../model/people.ts";
import type { Role } from "../model/standing.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { AccountFact, BindingFact, MemberPage, PageOption } from "../model/vexpenses.ts";

/** Up to 500 projected rows of one register, as one OMIE answer brought them. */
export interface PageRow {
  connection: ConnectionId;
  register: Register;
  run: number;
  page: number;
  /** what the answer said of the whole register */
  pages: number;
  total: number;
  rows: RegisterRow[Register][];
  /** when it was asked, epoch ms: OMIE refuses the same question for 60 s from then */
  askedAt: EpochMs;
}

/** Which run of a register readers see. Absent = the register was never read to its end. */
export interface CurrentRow {
  connection: ConnectionId;
  register: Register;
  run: number;
  /** when the pass ended, epoch ms */
  at: EpochMs;
  /** when its newest page was asked */
  newestAsk: EpochMs;
  /** what reading only the changes rests on; absent in rows of an older version and where changes can't be asked for */
  base?: Base;
}

/** A register as far as it was read whole, and what came on top since. */
export interface Base {
  /** when the last full pass ended */
  fullAt: EpochMs;
  /** newest change among the rows, as OMIE tells it; null = it tells none */
  newestChange: EpochMs | null;
  /** when OMIE's own count was last compared with ours */
  countedAt: EpochMs;
  /** rows, each once */
  held: number;
  /** rows read since the full pass */
  overlay: number;
  /** changes with the rows: the same edition is the same rows */
  edition: number;
}

/** How a pass reads its register: whole, or what changed in a period (epoch ms) and then OMIE's own count. */
export type Plan = { kind: "full" } | { kind: "changes"; from: EpochMs; to: EpochMs; count: boolean; counted: number | null };

/** A page that was asked and not answered yet; what stays after a kill was in flight then. */
export interface AskRow {
  connection: ConnectionId;
  register: Register;
  page: number;
  askedAt: EpochMs;
}

/** One register within one run. */
export interface Pass {
  /** what its first page said; null until it answered */
  pages: number | null;
  total: number | null;
  /** a later page contradicted the first one: the register changed while it was read */
  torn: boolean;
  /** how often it was begun again because of that */
  rereads: number;
  /** when its oldest page was asked */
  oldestAsk: EpochMs | null;
  /** when its newest page was asked */
  newestAsk: EpochMs | null;
  /** not to be asked before, epoch ms */
  notBefore: EpochMs | null;
  done: boolean;
  /** null until it is decided */
  plan?: Plan | null;
  /** newest change among the rows read */
  newestChange?: EpochMs | null;
}

/** A run with what only the sync needs to go on with it. */
export interface RunRow {
  connection: ConnectionId;
  sync: SyncRun;
  passes: Record<Register, Pass>;
  /** interruptions in a row without an answer in between: the wait grows with them */
  tries: number;
  /** somebody wants everything read anew */
  full?: boolean;
}

/** Which suppliers integrations made contas a pagar for, and how far they were read. */
export interface PayablesRow {
  connection: ConnectionId;
  /** the next reading begins here */
  from: EpochMs;
  /** when a reading last ended; null = never */
  readAt: EpochMs | null;
  /** a reading under way: its end, the next page, and when that was asked (null = not yet) */
  reading: { to: EpochMs; page: number; askedAt: EpochMs | null } | null;
  /** by OMIE code: when the newest was made, and the newest whose text names VExpenses */
  made: [supplier: number, at: EpochMs, namedAt: EpochMs | null][];
  /** by a report's number: the entries integrations made of it, by OMIE code; missing where the last reading was before this was kept */
  reports?: [number: string, codes: number[]][];
  /** such an entry of a report was seen that its text calls not reimbursable: those travel, too */
  nonReimbursable?: boolean;
}

/** What the person decided or has seen, per company. */
export interface SwitchesRow {
  connection: ConnectionId;
  /** fixes may be written to OMIE */
  writes: boolean;
  /** changes up to here were looked at */
  changesSeen: EpochMs | null;
}

export interface MemberRow extends MemberPage {
  connection: ConnectionId;
  at: EpochMs;
}

export interface BindingsRow {
  connection: ConnectionId;
  rows: BindingFact[];
  complete: boolean;
  at: EpochMs;
}

export interface AccountRow {
  connection: ConnectionId;
  account: AccountFact;
  at: EpochMs;
}

export interface EvidenceRow extends SyncEvidence {
  connection: ConnectionId;
  /** grows within a connection */
  n: number;
}

/** Changes with everything learned about a connection, so that readers know when to read again. */
export interface StampRow {
  connection: ConnectionId;
  stamp: string;
}

export interface Consent {
  /** version of the consent text agreed to */
  version: number;
  at: EpochMs;
}

export type MetaRow =
  | { key: "chosen"; value: ConnectionId }
  /** mark of a VExpenses page that is none of ours → the company chosen in front of it */
  | { key: "told"; value: Record<string, ConnectionId> }
  | { key: "consent"; value: Consent }
  /** key of the hashes that stand for people of no interest */
  | { key: "hash-key"; value: readonly [number, number] }
  | { key: "role"; value: Role };

type Bytes = Uint8Array<ArrayBuffer>;

/** The pack in use, as the file came, with what it was opened with. Key parts tell one from another without reading it. */
export interface PackRow {
  signedBy: string;
  number: number;
  file: Bytes;
  trust: { secret: Bytes; fingerprint: Bytes };
  /** the latest moment this computer has seen, epoch ms */
  seenAt: EpochMs;
}

/** What a company's packs are made with. The private key can be used from here and not be read out. */
export interface SignerRow {
  connection: ConnectionId;
  secret: Bytes;
  keys: CryptoKeyPair;
  /** of the last pack begun */
  number: number;
  /** the last pack that was finished */
  made: MadePack | null;
}

/** A choice made on our own pages for one type, whose folded name is the key. */
export interface PlanRow extends PlanEntry {
  connection: ConnectionId;
  key: string;
}

export interface MeaningRow extends Meaning {
  connection: ConnectionId;
}

/** A type (folded) whose binding no longer teaches suggestions. */
export interface UntaughtRow {
  connection: ConnectionId;
  type: string;
}

/** The categories Configurar offered, and where that page is. */
export interface OfferedRow {
  connection: ConnectionId;
  options: PageOption[];
  /** without query and fragment; "" when unknown */
  address: string;
  at: EpochMs;
}

/** How a page that isn't recognised is read; belongs to no connection and holds nothing of anybody. */
export interface RecipeRow extends KeptRecipe {
  id: string;
}

/** A member list from elsewhere than VExpenses' pages; one of each source. */
export interface ReadingRow extends MemberReading {
  connection: ConnectionId;
}

export interface LedgerRow {
  key: string;
  value: unknown;
  at: EpochMs;
}

export interface SchemaRow {
  key: "version";
  value: number;
}

/** Every table with its row. */
export interface Rows {
  connections: Connection;
  meta: MetaRow;
  current: CurrentRow;
  pages: PageRow;
  asks: AskRow;
  runs: RunRow;
  members: MemberRow;
  bindings: BindingsRow;
  accounts: AccountRow;
  evidence: EvidenceRow;
  stamps: StampRow;
  plan: PlanRow;
  meanings: MeaningRow;
  untaught: UntaughtRow;
  offered: OfferedRow;
  recipes: RecipeRow;
  packs: PackRow;
  signers: SignerRow;
  ledger: LedgerRow;
  changes: RegisterChange;
  payables: PayablesRow;
  switches: SwitchesRow;
  fixes: Fix;
  readings: ReadingRow;
  schema: SchemaRow;
}

export type TableName = keyof Rows;

/** The key of each table; the first part is the connection wherever rows belong to one. */
export const KEYS = {
  connections: ["id"],
  meta: ["key"],
  current: ["connection", "register"],
  pages: ["connection", "register", "run", "page"],
  asks: ["connection", "register", "page"],
  runs: ["connection"],
  members: ["connection", "tab", "page"],
  bindings: ["connection"],
  accounts: ["connection"],
  evidence: ["connection", "n"],
  stamps: ["connection"],
  plan: ["connection", "key"],
  meanings: ["connection", "type"],
  untaught: ["connection", "type"],
  offered: ["connection"],
  recipes: ["id"],
  packs: ["signedBy", "number"],
  signers: ["connection"],
  ledger: ["key"],
  changes: ["connection", "n"],
  payables: ["connection"],
  switches: ["connection"],
  fixes: ["connection", "n"],
  readings: ["connection", "source"],
  schema: ["key"],
} as const satisfies Record<TableName, readonly string[]>;

export const TABLES = Object.keys(KEYS) as TableName[];

/** Tables that hold something about somebody: all but the layout number. */
export const DATA_TABLES = TABLES.filter((table) => table !== "schema");

/** The cached copy of OMIE: what may be dropped at any time, since it can be read again. */
export const REGISTER_TABLES = ["current", "pages", "asks", "runs"] as const satisfies TableName[];

/** The step from the layout before to this one. `rows` hands each row of a table over to be changed in place. */
export interface Migration {
  version: number;
  /** tables that appear or change, as Dexie writes them; null removes one */
  stores: Record<string, string | null>;
  upgrade?: (rows: (table: string, change: (row: Record<string, unknown>) => void) => Promise<void>) => Promise<void>;
}

/** Never edit a published one: add the next. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      connections: "id",
      meta: "key",
      current: "[connection+register]",
      pages: "[connection+register+run+page]",
      asks: "[connection+register+page]",
      runs: "connection",
      members: "[connection+tab+page]",
      bindings: "connection",
      accounts: "connection",
      evidence: "[connection+n]",
      stamps: "connection",
      ledger: "key",
      schema: "key",
    },
  },
  { version: 2, stores: { recipes: "id" } },
  { version: 3, stores: { changes: "[connection+n]", payables: "connection", switches: "connection", fixes: "[connection+n]" } },
  { version: 4, stores: { packs: "[signedBy+number]", signers: "connection" } },
  { version: 5, stores: { plan: "[connection+key]", meanings: "[connection+type]", untaught: "[connection+type]", offered: "connection" } },
  { version: 6, stores: { readings: "[connection+source]" } },
];
