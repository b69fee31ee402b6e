/** Answers to what a VExpenses page asks: states, reasons and category names, never anybody's OMIE record. */
import { fold } from "../fold.ts";
import { type Category, type ConnectionId, NO_CONNECTION } from "../model/omie.ts";
import type { BindingFact, CompanyEvidence, Observation } from "../model/vexpenses.ts";
import type { Caller, Handlers } from "./answer.ts";
import { type InView, inView, syncedAt } from "./company.ts";
import { asOption } from "./mapping.ts";
import type { Parts } from "./parts.ts";
import { readerInUse } from "./reader.ts";
import { peopleIn, verdictsOn } from "./reports.ts";

type Write = ReturnType<Parts["writes"]["begin"]>;
type PageHandlers = Pick<Handlers, "verdicts" | "preview" | "suggest" | "observe" | "details" | "bring">;

export function pageHandlers(parts: Parts): PageHandlers {
  const remember = async ({ tabId }: Caller, evidence: CompanyEvidence, write: Write): Promise<void> => {
    if (tabId !== null) await write(() => parts.tabs.remember(tabId, evidence));
  };
  return {
    async verdicts({ subjects, company }, caller) {
      const write = parts.writes.begin();
      await remember(caller, company, write);
      const used = await readerInUse(parts, company, peopleIn(subjects));
      if (used.view) refreshBehind(parts, used.view, used.now, write);
      return { connection: used.reader.connection, syncedAt: used.syncedAt, verdicts: await verdictsOn(used, subjects) };
    },
    async preview({ report, company }, caller) {
      const write = parts.writes.begin();
      await remember(caller, company, write);
      const used = await readerInUse(parts, company, peopleIn([{ kind: "report", person: report.person, number: report.number }]));
      if (used.view) refreshBehind(parts, used.view, used.now, write);
      return { connection: used.reader.connection, syncedAt: used.syncedAt, preview: await used.reader.preview(report, used.now) };
    },
    async suggest({ types, options, company }, { address }) {
      const write = parts.writes.begin();
      const view = await inView(parts, company);
      const id = ownerOf(view);
      const categories = view.books.categories?.rows ?? null;
      const offered = options.length > 0 ? options : (categories ?? []).map(asOption);
      const from = options.length > 0 ? "page" : offered.length > 0 ? "omie" : "nothing";
      if (id !== null) await write(() => parts.books.keepOffered(id, options, address, parts.now()));
      const teaching = id === null ? [] : await teachingBindings(parts, id);
      const suggestions = parts.rules.suggest(types, offered, categories, teaching);
      const plan = id === null ? [] : await parts.books.plan(id);
      const planned = parts.rules.plannedFor(plan, [...types, ...plan.map(({ type }) => type)], offered);
      const codes = [...suggestions.flatMap((one) => one.suggestions), ...planned].map(({ code }) => code);
      return { suggestions, from, planned, groups: groupsOf(codes, categories) };
    },
    async observe({ observations, company }, caller) {
      const write = parts.writes.begin();
      await remember(caller, company, write);
      const learn = async (): Promise<number> => {
        const view = await inView(parts, company);
        const id = ownerOf(view);
        if (id === null) return 0;
        // people are kept only once somebody agreed to it, which connecting a company takes
        const kept = view.connection ? observations : observations.filter(isOfNobody);
        for (const observation of kept) await parts.books.learn(id, observation, parts.now());
        const rows = kept.flatMap((observation) => (observation.kind === "bindings" ? observation.rows : []));
        if (rows.length > 0) {
          await parts.books.keepOffered(id, [], caller.address, parts.now());
          await parts.books.keepMeanings(id, parts.rules.newMeanings(rows, view.books.categories?.rows ?? null, await parts.books.meanings(id)));
        }
        return kept.length;
      };
      return { kept: (await write(learn)) ?? 0 };
    },
    async details({ subject }, { tabId }) {
      // first of all: browsers open a panel only within the very message of a click
      const opening = parts.tabs.openDetails(tabId);
      const write = parts.writes.begin();
      if (subject !== undefined) await write(() => parts.tabs.keepAsked(subject));
      return { opened: await opening };
    },
    async bring({ script }, { tabId, frameId }) {
      // without both, the script could only go to frames that didn't ask for it
      if (tabId === null || frameId === null) throw new Error("the asking frame is unknown");
      await parts.inject(script, tabId, frameId);
      return {};
    },
  };
}

/** Says nothing of any person. */
function isOfNobody(observation: Observation): boolean {
  return observation.kind === "bindings" || observation.kind === "account";
}

/** Whose books take what the page shows; null where that is unknown: it would put one company's facts into another's books. */
function ownerOf({ connection, companyReason }: InView): ConnectionId | null {
  if (connection) return connection.id;
  return companyReason?.code === "connection.none" ? NO_CONNECTION : null;
}

/** Saved bindings but those that were told not to teach. */
async function teachingBindings({ books }: Parts, id: ConnectionId): Promise<BindingFact[]> {
  const [bindings, untaught] = await Promise.all([books.bindings(id), books.untaught(id)]);
  const silent = new Set(untaught);
  return (bindings?.rows ?? []).filter(({ type, saved }) => saved !== null && !silent.has(fold(type)));
}

function groupsOf(codes: readonly string[], categories: readonly Category[] | null): Record<string, string> {
  const byCode = new Map((categories ?? []).map((category) => [category.code, category]));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const group = byCode.get(byCode.get(code)?.parent ?? "")?.name;
      return group === undefined ? [] : [[code, group]];
    }),
  );
}

/** Old data is answered with at once; a refresh starts behind the answer when nothing stands in its way. */
function refreshBehind(parts: Parts, view: InView, now: number, write: Write): void {
  const { connection } = view;
  if (!connection || view.books.trouble || view.run?.state === "running" || view.run?.state === "paused") return;
  const at = syncedAt(view.books);
  // the first refresh is the administrator's own click
  if (at === null || now - at < parts.settings.refreshAfterMs) return;
  const start = async (): Promise<void> => {
    // a page left open overnight must not have OMIE asked while nobody is there
    if (await parts.somebodyIsHere()) await parts.sync.start(connection.id);
  };
  void write(start).catch(() => undefined); // the run itself records why it failed
}
