/** Answers to what a VExpenses page asks: states, reasons and category names, never anybody's OMIE record. */
import { type Category, type CompanyEvidence, NO_CONNECTION, type Observation, type PageOption } from "../model.ts";
import type { Caller, Handlers } from "./answer.ts";
import { type InView, inView, syncedAt } from "./company.ts";
import type { Parts } from "./parts.ts";

type Write = ReturnType<Parts["writes"]["begin"]>;
type PageHandlers = Pick<Handlers, "verdicts" | "suggest" | "observe" | "details" | "bring">;

export function pageHandlers(parts: Parts): PageHandlers {
  const remember = async ({ tabId }: Caller, evidence: CompanyEvidence, write: Write): Promise<void> => {
    if (tabId !== null) await write(() => parts.tabs.remember(tabId, evidence));
  };
  return {
    async verdicts({ subjects, company }, caller) {
      const write = parts.writes.begin();
      await remember(caller, company, write);
      const people = subjects.flatMap((subject) => (subject.kind === "member" ? [subject.member] : []));
      const view = await inView(parts, company, people);
      const now = parts.now();
      refreshBehind(parts, view, now, write);
      return {
        connection: view.connection,
        syncedAt: syncedAt(view.books),
        verdicts: subjects.map((subject) => parts.rules.verdictFor(subject, view.books, now)),
      };
    },
    async suggest({ types, options, company }) {
      const { books } = await inView(parts, company);
      const categories = books.categories?.rows ?? null;
      const offered = options.length > 0 ? options : (categories ?? []).map(asOption);
      const from = options.length > 0 ? "page" : offered.length > 0 ? "omie" : "nothing";
      return { suggestions: parts.rules.suggest(types, offered, categories), from };
    },
    async observe({ observations, company }, caller) {
      const write = parts.writes.begin();
      await remember(caller, company, write);
      const learn = async (): Promise<number> => {
        const { connection, companyReason } = await inView(parts, company);
        // of which company is unknown: keeping it would put one company's facts into another's books
        if (!connection && companyReason?.code !== "connection.none") return 0;
        const id = connection?.id ?? NO_CONNECTION;
        // people are kept only once somebody agreed to it, which connecting a company takes
        const kept = connection ? observations : observations.filter(isOfNobody);
        for (const observation of kept) await parts.books.learn(id, observation, parts.now());
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

/** OMIE's category as a page would offer it. */
function asOption({ code, name }: Category): PageOption {
  return { value: code, label: `${code} - ${name}` };
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
