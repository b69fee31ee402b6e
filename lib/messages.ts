/**
 * Every question one part of the extension may ask the background, as one type: callers and handlers
 * derive from it. Who may ask which is the table ASKERS; the background enforces it (lib/questions).
 */
import type { FixPreview, FixTrouble, FixWish } from "./model/fixes.ts";
import type { MappingView, PlannedOption, PlanSource, TypeSuggestions } from "./model/mapping.ts";
import type { Connection, ConnectionId } from "./model/omie.ts";
import type { Overview } from "./model/overview.ts";
import type { MadePack, PackCard, PackMissing, PackRefusal, Pairing } from "./model/pack.ts";
import type { ImportRefusal, KeptRecipe, PageHealth, Recipe, RecipeStale } from "./model/page-health.ts";
import type { MembersAccess, MembersTrouble, PeopleFilter, PeopleOrder, PeopleSummary, PersonDetails, PersonRow, WritesState } from "./model/people.ts";
import type { Report, ReportPreview } from "./model/reports.ts";
import type { Role } from "./model/standing.ts";
import type { UnlockRefusal } from "./model/vault.ts";
import type { ListedReport, Reason, Subject, Verdict } from "./model/verdicts.ts";
import type { CompanyEvidence, Member, Observation, PageOption } from "./model/vexpenses.ts";

/** The company an answer is about, as every surface must name it. */
export interface AnsweredFor {
  connection: Connection | null;
  /** when OMIE's data was last refreshed; null = never */
  syncedAt: number | null;
}

/** Scripts of a page that come on request, by their names in the build (entrypoints/…); the list of expense types is in `approvals`. */
export const PAGE_SCRIPTS = ["bindings-panel", "explanation", "approvals"] as const;
export type PageScript = (typeof PAGE_SCRIPTS)[number];

/**
 * The isolated world of a page that the support script was brought into: what it does there, called by the background,
 * which gets the answers as copies. `describe` is for people who help: only its JSON matters. `teach` says that it has begun.
 */
export interface SupportWorld {
  prontidaoSupport?: { health(): PageHealth; describe(): unknown; teach(): true };
}

export interface Questions {
  /** Verdicts for everything on one screen, in the order asked; at most MAX_SUBJECTS. Answers from the books at once. */
  verdicts(ask: { subjects: (Subject | ListedReport)[]; company: CompanyEvidence }): AnsweredFor & { verdicts: Verdict[] };
  /** What OMIE will receive for the report on screen, as it is marked now; at most MAX_EXPENSES. Answers from the books at once. */
  preview(ask: { report: Report; company: CompanyEvidence }): AnsweredFor & { preview: ReportPreview };
  /**
   * Up to three categories for each type, out of the options the page offers; needs no connection. Without
   * options (a menu nobody has opened) OMIE's own categories stand in, where they are known.
   */
  suggest(ask: { types: string[]; options: PageOption[]; company: CompanyEvidence }): {
    suggestions: TypeSuggestions[];
    from: "page" | "omie" | "nothing";
    /** what was chosen on our own pages, for these types and for all others */
    planned: PlannedOption[];
    /** code of a category among these answers → name of its group, where OMIE's categories are known */
    groups: Record<string, string>;
  };
  /** Which of these types have no category saved, as far as Configurar was seen; none is named where that isn't known. */
  unboundTypes(ask: { types: string[]; company: CompanyEvidence }): { unbound: string[] };
  /**
   * "Ainda serve": the category of this code and name is right for the type. False where OMIE has it by another name by now.
   * Our own pages name the company, a VExpenses page shows whose it is.
   */
  keepMeaning(ask: { type: string; code: string; name: string; company?: CompanyEvidence; connection?: ConnectionId }): { kept: boolean };
  /** Something the page itself shows, to be remembered. */
  observe(ask: { observations: Observation[]; company: CompanyEvidence }): { kept: number };
  /** From a click in the page: the side panel with what it is about, else the popup, else a tab with the same content. */
  details(ask: { subject?: Subject | undefined }): { opened: "panel" | "popup" | "tab" };
  /** Bring one of the scripts most pages never need into the very frame that asks. Fails where the browser doesn't let us. */
  bring(ask: { script: PageScript }): Record<string, never>;
  /** Bring the script that reads taught pages into the frame that asks, if anything was taught for its host. */
  taught(ask: { host: string }): { coming: boolean };
  /** The recipes in use for a host: switched on and not stale. */
  recipes(ask: { host: string }): { recipes: Recipe[] };
  /** Keep what the administrator has just confirmed; false where there are too many. */
  keepRecipe(ask: { recipe: Recipe }): { kept: boolean };
  /** A recipe no longer fits the page it was made for: it is no longer used, and the popup says so. */
  recipeStale(ask: { id: string; why: RecipeStale }): Record<string, never>;

  /** All the popup shows. */
  overview(ask: { company?: CompanyEvidence }): Overview;
  /**
   * Check the keys with OMIE and keep them: for this session, or with a passphrase beyond it. `consent` is the version of
   * the consent text agreed to.
   */
  connect(ask: { appKey: string; appSecret: string; consent: number; passphrase?: string | undefined }): { connection: Connection } | { trouble: Reason };
  /** Open keys remembered under a passphrase: this company's, and those of others with the same passphrase. */
  unlock(ask: { connection: ConnectionId; passphrase: string }): { unlocked: ConnectionId[] } | { refused: UnlockRefusal };
  /** Take remembered keys out of memory; they stay sealed, the books stay. */
  lock(ask: Record<string, never>): { locked: ConnectionId[] };
  /** Forget the keys; the books stay. */
  disconnect(ask: { connection: ConnectionId }): Record<string, never>;
  /** Erase everything kept, and prove it: rows left per store, all zero. */
  forget(ask: Record<string, never>): { left: Record<string, number> };
  /** Choose the company for this browser profile. */
  choose(ask: { connection: ConnectionId }): Record<string, never>;
  /** Refresh OMIE's data. Answers once the run is recorded as running (or why it can't). */
  sync(ask: { connection: ConnectionId }): { started: boolean; trouble: Reason | null };
  cancelSync(ask: { connection: ConnectionId }): Record<string, never>;
  /** "Sincronizei agora no VExpenses": settles member.sync-unproven for everybody whose record is right now. */
  declareSynced(ask: { connection: ConnectionId }): Record<string, never>;

  /** What the person is; without effect where the policy says it. Keys of OMIE are dropped with an approver. */
  chooseRole(ask: { role: Role }): Record<string, never>;
  /** Make the file for approvers (base64), out of what is known now; takes seconds. Asked again meanwhile, it is the same file. */
  makePack(ask: { connection: ConnectionId }): { file: string; made: MadePack } | { missing: PackMissing } | { cancelled: true };
  /** How far the file being made is: tags made, of all; null while none is. */
  packProgress(ask: { connection: ConnectionId }): { making: { done: number; of: number } | null };
  cancelPack(ask: Record<string, never>): Record<string, never>;
  /** What approvers of a company are paired with; null before its first file. */
  pairing(ask: { connection: ConnectionId }): { pairing: Pairing | null };
  /** Take a file (base64) into use; `code` is the pairing code, "" where this browser is paired. Refused, the one before stays. */
  importPack(ask: { file: string; code: string }): { taken: PackCard } | { refused: PackRefusal };
  /** All the dashboard shows about expense types. */
  mapping(ask: { connection: ConnectionId }): MappingView;
  /** Plans categories for types, to be filled in on Configurar; one for the same type replaces the former. */
  planChoices(ask: { connection: ConnectionId; choices: { type: string; code: string; name: string }[]; source: PlanSource }): { kept: number };
  /** Takes planned choices back; null = all. */
  dropPlan(ask: { connection: ConnectionId; types: string[] | null }): Record<string, never>;
  /** Whether the bindings of these types teach later suggestions; null = every type's. */
  letTeach(ask: { connection: ConnectionId; types: string[] | null; teaches: boolean }): Record<string, never>;
  /** What somebody asked about in the page last, and what is known of it; nothing where nobody did. */
  inQuestion(ask: Record<string, never>): AnsweredFor & { subject: Subject | null; verdict: Verdict | null; person: PersonDetails | null };
  /** A stretch of "Pessoas", filtered and sorted, and how all of it stands. */
  people(ask: { connection: ConnectionId; filter: PeopleFilter; order: PeopleOrder; from: number; count: number }): PeopleAnswer | OtherCompany;
  /** All that is kept about one person; null where nobody has this key any more. */
  person(ask: { connection: ConnectionId; key: string }): { person: PersonDetails | null } | OtherCompany;
  /** How each of these would fare, known to VExpenses or not; nothing is kept. In the order asked, each address once. */
  checkEmails(ask: { connection: ConnectionId; people: Member[] }): { rows: PersonRow[] } | OtherCompany;
  /** Keep such a list among those that people are learned from, in place of the one before. */
  keepEmails(ask: { connection: ConnectionId; people: Member[] }): { kept: number } | OtherCompany;
  /** Forget a list that was pasted, or read by VExpenses' API. */
  forgetMembers(ask: { connection: ConnectionId; source: "list" | "api" }): Record<string, never>;
  /** Read the member list by VExpenses' API; with `token` also keep that, for this session or under a passphrase. */
  readMembers(ask: { connection: ConnectionId; token?: string | undefined; passphrase?: string | undefined }): { read: number; complete: boolean } | { trouble: MembersTrouble };
  /** Forget the access to VExpenses' API; what was read by it stays. */
  forgetAccess(ask: { connection: ConnectionId }): Record<string, never>;

  /** Both sides of each fix; asks OMIE nothing. `by`: who confirmed the last ones. */
  fixPreview(ask: { connection: ConnectionId; wishes: FixWish[] }): { previews: FixPreview[]; writes: WritesState; by: string } | OtherCompany;
  /** Write to OMIE what a person has confirmed, of the company in view and no other. */
  fixApply(ask: { connection: ConnectionId; wishes: FixWish[]; by: string }): { queued: number; previews: FixPreview[] } | { trouble: FixTrouble } | OtherCompany;
  /** Write nothing of what was not begun yet. */
  fixStop(ask: { connection: ConnectionId }): { stopped: number };
  /** Queue anew what was stopped of the last fixes. */
  fixResume(ask: { connection: ConnectionId }): { queued: number } | { trouble: FixTrouble } | OtherCompany;
  /** Allow or forbid writing to this company in OMIE. */
  switchWrites(ask: { connection: ConnectionId; on: boolean }): WritesState | OtherCompany;

  /** How well the page in view is understood (null: it is no VExpenses page), and every recipe kept. */
  support(ask: Record<string, never>): { page: PageHealth | null; recipes: KeptRecipe[] };
  /** Start teaching on the page in view; false where there is none or the browser doesn't let us in. */
  teach(ask: Record<string, never>): { started: boolean };
  /** The structure of the page in view as JSON, without anything it says; null as above. */
  describe(ask: Record<string, never>): { text: string | null };
  switchRecipe(ask: { id: string; on: boolean }): Record<string, never>;
  forgetRecipe(ask: { id: string }): Record<string, never>;
  /** Take the recipes of a file that was exported here or elsewhere; all of them or none. */
  importRecipes(ask: { text: string }): { kept: number } | { refused: ImportRefusal };
}

export interface PeopleAnswer {
  summary: PeopleSummary;
  rows: PersonRow[];
  /** how many pass the filter */
  total: number;
  /** another one whenever a row may have changed */
  version: string;
  writes: WritesState;
  access: MembersAccess;
}

/** Another company is in view now than the one that was asked about: nothing was done. */
export interface OtherCompany {
  refused: "other-company";
}

export type QuestionName = keyof Questions;
export type Ask<N extends QuestionName> = Parameters<Questions[N]>[0];
export type Answer<N extends QuestionName> = ReturnType<Questions[N]>;

/** `page`: our content script on a VExpenses page · `ui`: our own pages. */
export type Asker = "page" | "ui";

export const ASKERS: Record<QuestionName, readonly Asker[]> = {
  verdicts: ["page"],
  preview: ["page"],
  suggest: ["page"],
  observe: ["page"],
  details: ["page"],
  bring: ["page"],
  taught: ["page"],
  recipes: ["page"],
  keepRecipe: ["page"],
  recipeStale: ["page"],
  unboundTypes: ["page"],
  keepMeaning: ["page", "ui"],
  overview: ["ui"],
  connect: ["ui"],
  unlock: ["ui"],
  lock: ["ui"],
  disconnect: ["ui"],
  forget: ["ui"],
  choose: ["ui"],
  sync: ["ui"],
  cancelSync: ["ui"],
  declareSynced: ["ui"],
  chooseRole: ["ui"],
  makePack: ["ui"],
  packProgress: ["ui"],
  cancelPack: ["ui"],
  pairing: ["ui"],
  importPack: ["ui"],
  mapping: ["ui"],
  planChoices: ["ui"],
  dropPlan: ["ui"],
  letTeach: ["ui"],
  inQuestion: ["ui"],
  people: ["ui"],
  person: ["ui"],
  checkEmails: ["ui"],
  keepEmails: ["ui"],
  forgetMembers: ["ui"],
  readMembers: ["ui"],
  forgetAccess: ["ui"],
  fixPreview: ["ui"],
  fixApply: ["ui"],
  fixStop: ["ui"],
  fixResume: ["ui"],
  switchWrites: ["ui"],
  support: ["ui"],
  teach: ["ui"],
  describe: ["ui"],
  switchRecipe: ["ui"],
  forgetRecipe: ["ui"],
  importRecipes: ["ui"],
};

/** Bound of one `verdicts` or `suggest` question; a longer screen asks several times. */
export const MAX_SUBJECTS = 500;

/** Bound of one `preview`: a report with more is previewed as one that was read in part. */
export const MAX_EXPENSES = 2_000;
/** Most rows of one `people` question. */
export const MAX_ROWS = 500;
/** Longest list of `checkEmails` and `keepEmails`. */
export const MAX_EMAILS = 20_000;
/** Most fixes confirmed together. */
export const MAX_FIXES = 2_000;

/** The envelope on the wire. */
export interface Question<N extends QuestionName = QuestionName> {
  prontidao: N;
  ask: Ask<N>;
}

export type Reply<N extends QuestionName = QuestionName> = { ok: true; answer: Answer<N> } | { ok: false; error: AskError };

/** The one thing the background tells pages unasked: what you were answered may no longer hold, ask again. */
export interface Notice {
  prontidaoNotice: "changed";
}

export const CHANGED: Notice = { prontidaoNotice: "changed" };

export function isNotice(message: unknown): message is Notice {
  return typeof message === "object" && message !== null && (message as Partial<Notice>).prontidaoNotice === "changed";
}

/** Why a question got no answer. `gone`: this script belongs to an extension that was updated or removed. */
export type AskError = "gone" | "refused" | "malformed" | "failed" | "silent";

export class AskFailure extends Error {
  readonly reason: AskError;
  constructor(reason: AskError, cause?: unknown) {
    super(`question not answered: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Sends one envelope and resolves with the raw reply (runtime.sendMessage, or a stand-in in tests). */
export type Transport = (question: Question) => Promise<unknown>;

/**
 * Makes the typed asking function over a transport.
 * Both browsers drop a message when the worker dies in between (facts/platform §5.2), each with its own
 * text; asking again once is safe because every question is idempotent.
 * @throws AskFailure
 */
export function asker(send: Transport): <N extends QuestionName>(name: N, ask: Ask<N>) => Promise<Answer<N>> {
  return async (name, ask) => {
    let lastError: unknown;
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const reply = (await send({ prontidao: name, ask } as Question)) as Reply | undefined;
        if (reply === undefined || reply === null) {
          lastError = new AskFailure("silent");
          continue;
        }
        if (!reply.ok) throw new AskFailure(reply.error);
        return reply.answer as Answer<typeof name>;
      } catch (error) {
        if (error instanceof AskFailure) throw error;
        if (/context invalidated|runtime\.id|Extension context/i.test(String(error))) throw new AskFailure("gone", error);
        lastError = error;
      }
    }
    if (lastError instanceof AskFailure) throw lastError;
    throw new AskFailure("failed", lastError);
  };
}
