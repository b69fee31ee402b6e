/** What each question must look like. Anything else is refused before a handler sees it. */
import * as z from "zod/mini";
import type { Ask, QuestionName } from "../messages.ts";
import { MAX_EMAILS, MAX_FIXES, MAX_ROWS, MAX_SUBJECTS, PAGE_SCRIPTS } from "../messages.ts";
import { LARGEST_PACK } from "../model/pack.ts";
import { SHORTEST_PASSPHRASE } from "../model/vault.ts";
import { REASONS, type ReasonCode } from "../model/verdicts.ts";
import { host, LONGEST_FILE, recipe, recipeId } from "./recipe-shape.ts";
import { listedReport, report } from "./report-shape.ts";

// an extension's CSP forbids the compiled checks zod would otherwise make with `new Function`
z.config({ jitless: true });

/** Longest text a page may send; real names and labels are far shorter. */
const text = z.string().check(z.maxLength(500));
const id = z.string().check(z.maxLength(64));
const nothing = z.strictObject({});

const option = z.strictObject({ value: text, label: text });
const member = z.strictObject({ name: text, email: text, active: z.nullable(z.boolean()) });
const binding = z.strictObject({
  type: text,
  typeActive: z.nullable(z.boolean()),
  chosen: z.nullable(option),
  saved: z.nullable(option),
});
const account = z.strictObject({ chosen: z.nullable(option), saved: z.nullable(option) });
const company = z.strictObject({
  keyDigest: z.optional(id),
  cnpj: z.optional(z.string().check(z.maxLength(20))),
  name: z.optional(text),
});
const rows = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(MAX_SUBJECTS));
/** More types than any company has. */
const MOST_TYPES = 5_000;
const count = z.int().check(z.minimum(0));

const subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("member"), member }),
  z.strictObject({ kind: z.literal("type"), binding }),
  z.strictObject({ kind: z.literal("account"), account }),
  listedReport,
]);

const observation = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("members"),
    list: z.strictObject({
      tab: z.enum(["active", "inactive", "all"]),
      page: z.int().check(z.minimum(1)),
      pages: z.nullable(count),
      complete: z.boolean(),
      members: z.array(member).check(z.maxLength(20_000)),
    }),
  }),
  z.strictObject({ kind: z.literal("bindings"), rows: z.array(binding).check(z.maxLength(MOST_TYPES)), complete: z.boolean() }),
  z.strictObject({ kind: z.literal("account"), account }),
  z.strictObject({
    kind: z.literal("sync-result"),
    result: z.strictObject({
      outcome: z.enum(["success", "failure", "partial"]),
      done: z.optional(count),
      total: z.optional(count),
      failed: z.optional(rows(text)),
    }),
  }),
]);

const filter = z.strictObject({
  who: z.enum(["present", "leavers", "everybody"]),
  state: z.optional(z.enum(["ready", "blocked", "unknown", "checking"])),
  reason: z.optional(z.enum(Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]])),
  unproven: z.optional(z.boolean()),
  toSync: z.optional(z.boolean()),
  group: z.optional(text),
  source: z.optional(z.enum(["page", "list", "api"])),
  text: z.optional(text),
});
const order = z.strictObject({ by: z.enum(["name", "email", "state", "changed", "seen"]), descending: z.boolean() });
const emails = z.array(member).check(z.maxLength(MAX_EMAILS));

const tag = z.string().check(z.minLength(1), z.maxLength(60));
const wish = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("add-tag"), code: count, tag }),
  z.strictObject({ kind: z.literal("create"), name: text, email: text, tag }),
  z.strictObject({ kind: z.literal("email"), code: count, email: text, instead: z.union([z.enum(["none", "all"]), z.strictObject({ of: text })]) }),
  z.strictObject({ kind: z.literal("reactivate"), code: count }),
]);
const wishes = z.array(wish).check(z.maxLength(MAX_FIXES));

const byConnection = z.strictObject({ connection: id });

export const SHAPES: { [N in QuestionName]: z.ZodMiniType<Ask<N>> } = {
  verdicts: z.strictObject({ subjects: rows(subject), company }),
  preview: z.strictObject({ report, company }),
  suggest: z.strictObject({ types: rows(text), options: z.array(option).check(z.maxLength(5_000)), company }),
  observe: z.strictObject({ observations: z.array(observation).check(z.maxLength(10)), company }),
  details: z.strictObject({ subject: z.optional(subject) }),
  bring: z.strictObject({ script: z.enum(PAGE_SCRIPTS) }),
  taught: z.strictObject({ host }),
  recipes: z.strictObject({ host }),
  keepRecipe: z.strictObject({ recipe }),
  recipeStale: z.strictObject({ id: recipeId, why: z.enum(["nothing", "no-emails", "no-choices", "not-categories", "no-names", "other-titles"]) }),
  unboundTypes: z.strictObject({ types: rows(text), company }),
  keepMeaning: z.strictObject({ type: text, code: id, name: text, company: z.optional(company), connection: z.optional(id) }),
  mapping: byConnection,
  planChoices: z.strictObject({
    connection: id,
    choices: z.array(z.strictObject({ type: text, code: id, name: text })).check(z.maxLength(MOST_TYPES)),
    source: z.enum(["dashboard", "import"]),
  }),
  dropPlan: z.strictObject({ connection: id, types: z.nullable(z.array(text).check(z.maxLength(MOST_TYPES))) }),
  letTeach: z.strictObject({ connection: id, types: z.nullable(z.array(text).check(z.maxLength(MOST_TYPES))), teaches: z.boolean() }),
  overview: z.strictObject({ company: z.optional(company) }),
  connect: z.strictObject({ appKey: text, appSecret: text, consent: count, passphrase: z.optional(text.check(z.minLength(SHORTEST_PASSPHRASE))) }),
  unlock: z.strictObject({ connection: id, passphrase: text }),
  lock: nothing,
  disconnect: byConnection,
  forget: nothing,
  choose: byConnection,
  sync: byConnection,
  cancelSync: byConnection,
  declareSynced: byConnection,
  chooseRole: z.strictObject({ role: z.enum(["admin", "approver"]) }),
  makePack: byConnection,
  packProgress: byConnection,
  cancelPack: nothing,
  pairing: byConnection,
  // four letters for three bytes
  importPack: z.strictObject({ file: z.string().check(z.maxLength(Math.ceil(LARGEST_PACK / 3) * 4)), code: text }),
  inQuestion: nothing,
  people: z.strictObject({ connection: id, filter, order, from: count, count: z.int().check(z.minimum(0), z.maximum(MAX_ROWS)) }),
  person: z.strictObject({ connection: id, key: text }),
  checkEmails: z.strictObject({ connection: id, people: emails }),
  keepEmails: z.strictObject({ connection: id, people: emails }),
  forgetMembers: z.strictObject({ connection: id, source: z.enum(["list", "api"]) }),
  readMembers: z.strictObject({ connection: id, token: z.optional(text), passphrase: z.optional(text.check(z.minLength(SHORTEST_PASSPHRASE))) }),
  forgetAccess: byConnection,
  fixPreview: z.strictObject({ connection: id, wishes }),
  fixApply: z.strictObject({ connection: id, wishes, by: z.string().check(z.maxLength(80)) }),
  fixStop: byConnection,
  fixResume: byConnection,
  switchWrites: z.strictObject({ connection: id, on: z.boolean() }),
  support: nothing,
  teach: nothing,
  describe: nothing,
  switchRecipe: z.strictObject({ id: recipeId, on: z.boolean() }),
  forgetRecipe: z.strictObject({ id: recipeId }),
  // one longer is let through, so that it is refused with a sentence
  importRecipes: z.strictObject({ text: z.string().check(z.maxLength(LONGEST_FILE + 1)) }),
} as { [N in QuestionName]: z.ZodMiniType<Ask<N>> };
