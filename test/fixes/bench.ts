/** Books with a register, a tiny OMIE that counts what is really written, and the parts of the engine on them. */
import type { BooksStore } from "../../lib/books/books.ts";
import type { Fault } from "../../lib/fault.ts";
import type { FixOmie, FixParts, OmieRecord } from "../../lib/fixes/parts.ts";
import type { Fixes } from "../../lib/fixes/fixes.ts";
import type { Fix } from "../../lib/model/fixes.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import { committed, newRun, registerDone } from "../../lib/sync/progress.ts";
import { Clock, freeLease, ID, START, supplier, toReason } from "../sync/stage.ts";

/** `pretends`: OMIE says it did it and didn't · `silently`: it did it and nobody hears of it */
type Mishap = { fault: Fault; silently: boolean } | "pretends";

export const fault = (kind: Fault["kind"], more: Partial<Fault> = {}): Fault => ({ kind, until: null, text: kind, ...more });

export class TinyOmie implements FixOmie {
  records = new Map<number, OmieRecord>();
  /** every write OMIE did, as "call code" */
  done: string[] = [];
  /** every write sent */
  sent: string[] = [];
  reads = 0;
  /** questions repeated within 60 s */
  repeated: string[] = [];
  /** decides what becomes of the next write or read; null = all is well */
  mishap: (call: string) => Mishap | null = () => null;
  private readonly clock: Clock;
  private readonly asked = new Map<string, number>();

  constructor(clock: Clock, suppliers: readonly Supplier[]) {
    this.clock = clock;
    for (const one of suppliers) this.records.set(one.code, { supplier: structuredClone(one), emailField: one.emails.join(", "), integrationCode: "" });
  }

  private async read<T>(question: string, value: () => T): Promise<{ ok: true; value: T } | { ok: false; fault: Fault }> {
    this.reads++;
    const last = this.asked.get(question);
    if (last !== undefined && this.clock.now() - last < 60_000) this.repeated.push(question);
    this.asked.set(question, this.clock.now());
    await Promise.resolve();
    const mishap = this.mishap(question.split(" ")[0] ?? "");
    if (mishap !== null && mishap !== "pretends") return { ok: false, fault: mishap.fault };
    return { ok: true, value: structuredClone(value()) };
  }

  private async write(call: string, code: number, change: () => number): Promise<{ ok: true; value: { code: number } } | { ok: false; fault: Fault }> {
    this.sent.push(`${call} ${code}`);
    const mishap = this.mishap(call);
    await Promise.resolve();
    if (mishap === "pretends") return { ok: true, value: { code } };
    if (mishap !== null && !mishap.silently) return { ok: false, fault: mishap.fault };
    const made = change();
    this.done.push(`${call} ${made}`);
    return mishap === null ? { ok: true, value: { code: made } } : { ok: false, fault: mishap.fault };
  }

  record(which: { code: number } | { integrationCode: string }, turn: number) {
    const find = () => ("code" in which ? this.records.get(which.code) : [...this.records.values()].find((one) => one.integrationCode === which.integrationCode));
    return this.read(`record ${JSON.stringify(which)} ${turn}`, () => find() ?? null);
  }

  changedSuppliers({ from, to }: { from: number; to: number }) {
    return this.read(`changed ${from} ${to}`, () => ({ rows: [...this.records.values()].map((one) => one.supplier).filter(({ changedAt }) => changedAt !== null && changedAt >= from) }));
  }

  addTag(code: number, tag: string) {
    return this.write("addTag", code, () => {
      this.records.get(code)?.supplier.tags.push(tag);
      return code;
    });
  }

  async createSupplier(made: { integrationCode: string; name: string; email: string; tag: string }): ReturnType<FixOmie["createSupplier"]> {
    const same = [...this.records.values()].find((one) => one.integrationCode === made.integrationCode);
    if (same) {
      const said = `Cliente já cadastrado para o Código de Integração [${made.integrationCode}] com o nCod [${same.supplier.code}] !`;
      this.sent.push("createSupplier 0");
      return { ok: false, fault: fault("unknown", { said }) };
    }
    return this.write("createSupplier", 0, () => {
      const code = 1_000 + this.records.size;
      const row = { ...supplier(code), name: made.name, emails: [made.email], tags: [made.tag], changedAt: this.clock.now() };
      this.records.set(code, { supplier: row, emailField: made.email, integrationCode: made.integrationCode });
      return code;
    });
  }

  changeSupplier(code: number, { email, active }: { email?: string; active?: true }) {
    return this.write("changeSupplier", code, () => {
      const row = this.records.get(code);
      if (row && email !== undefined) Object.assign(row, { emailField: email, supplier: { ...row.supplier, emails: email.split(/[,;\s]+/) } });
      if (row && active) row.supplier.active = true;
      return code;
    });
  }
}

export interface Bench {
  parts: FixParts;
  omie: TinyOmie;
  clock: Clock;
  alarms: number[];
  /** the keys are at hand */
  keys: { held: boolean };
  policy: { never: boolean };
}

export const ROWS: Supplier[] = [
  { ...supplier(1), tags: ["Fornecedor"], changedAt: START - 5_000 },
  { ...supplier(2), tags: [], changedAt: START - 4_000 },
  { ...supplier(3), tags: ["Funcionário"], emails: [], changedAt: START - 3_000 },
  { ...supplier(4), active: false, changedAt: START - 2_000 },
  { ...supplier(5), tags: ["Cliente"], changedAt: START - 1_000 },
];

/** Puts the register into the books as a refresh would. */
export async function fill(books: BooksStore, rows: Supplier[] = ROWS): Promise<void> {
  const { sync } = await books.beginRun(ID, (before) => newRun(ID, before, START));
  // All of them are members, so that none is kept as hashes.
  const members = rows.map(({ name, emails }) => ({ name, email: emails[0] ?? "", active: true }));
  await books.learn(ID, { kind: "members", list: { tab: "active", page: 1, pages: 1, complete: true, members } }, START);
  const page = { connection: ID, register: "suppliers", run: sync.run, page: 1, pages: 1, total: rows.length, rows, askedAt: START } as const;
  await books.commitPage(page, (row) => committed(row, page, 0));
  await books.finishRegister(ID, "suppliers", sync.run, START, (row) => registerDone(row, "suppliers"));
}

export function bench(books: BooksStore, clock: Clock): Bench {
  const omie = new TinyOmie(clock, ROWS);
  const alarms: number[] = [];
  const keys = { held: true };
  const policy = { never: false };
  const parts: FixParts = {
    books,
    omieFor: async () => (keys.held ? omie : null),
    writesNever: async () => policy.never,
    toReason,
    now: clock.now,
    sleep: clock.sleep,
    lease: freeLease(),
    beat: () => () => undefined,
    wakeAt: (at) => alarms.push(at),
  };
  return { parts, omie, clock, alarms, keys, policy };
}

/** Plays alarms until every fix is over. */
export async function playOut(fixes: Fixes, books: BooksStore, { clock, alarms }: Pick<Bench, "clock" | "alarms">): Promise<Fix[]> {
  for (let round = 0; round < 40; round++) {
    await fixes.settled();
    if ((await books.unfinishedFixes()).length === 0) return books.fixes(ID);
    clock.time = Math.max(clock.time + 1, alarms.at(-1) ?? clock.time + 30_000);
    await fixes.resume();
  }
  throw new Error("the fixes never ended");
}
