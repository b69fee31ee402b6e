/**
 * Sentences in the reader's language. Rules give codes with data; only here do they become words.
 *
 * Words live in public/_locales; this file chooses among them and fills in names, numbers and dates.
 * Names come from outside: they are stripped of invisible and direction-turning characters and stay plain text.
 */
import type messages from "../public/_locales/pt_BR/messages.json";
import type { Why } from "./model/mapping.ts";
import type { PackRefusal } from "./model/pack.ts";
import type { EpochMs } from "./model/time.ts";
import { type Advice, type Fixer, type Reason, type ReasonCode, REASONS, type Verdict } from "./model/verdicts.ts";

export type MessageKey = keyof typeof messages;

/** Keys that come as `…_one` and `…_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_one` ? Base : never) : never;

type Lookup = (key: string, subs?: string[]) => string;

let look: Lookup = (key) => key;
/** null = asked for when first needed: the question alone takes milliseconds on every page */
let locale: string | null = "pt-BR";

/**
 * Names the source of words, once, before anything is drawn.
 * @param lookup browser.i18n.getMessage, or a stand-in in tests; "" means the key is unknown
 */
export function speak(lookup: Lookup): void {
  look = lookup;
  locale = null;
}

/** The BCP 47 tag of the language spoken, for `<html lang>`. */
export function spokenLanguage(): string {
  return (locale ??= look("locale", []) || "pt-BR");
}

/** One message with its values in the order of its placeholders. An unknown key shows itself. */
export function t(key: MessageKey, ...subs: (string | number)[]): string {
  return phrase(key, subs);
}

/** The message that fits the count; the count, written in the reader's way, is its first value. */
export function tn(keyBase: PluralKey, n: number, ...subs: (string | number)[]): string {
  return phrase(`${keyBase}_${n === 1 ? "one" : "other"}`, [n, ...subs]);
}

/** Longest value put into a sentence: names longer than this are cut, so that no name can push the sentence away. */
const LONGEST = 120;

function phrase(key: string, subs: (string | number)[]): string {
  return known(key, subs) || key;
}

/** "" where there is no such message. */
function known(key: string, subs: (string | number)[]): string {
  return look(key, subs.map((value) => (typeof value === "number" ? integer(value) : clipped(harmless(value)))));
}

/** Zero-width, direction-turning and other characters that are not seen but change what is. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}]/gu;

function harmless(text: string): string {
  return text.replace(UNSEEN, "").replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function clipped(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join("")}…`;
}

// ---------------------------------------------------------------- verdicts

/** "Chega ao Omie · 2 avisos", "Não chega", "Sem como saber": a doubt is never worded as ready. */
export function stateText(verdict: Pick<Verdict, "state" | "reasons">): string {
  switch (verdict.state) {
    case "ready": {
      const notes = verdict.reasons.filter((reason) => REASONS[reason.code].weight === "note").length;
      return notes === 0 ? t("stateReady") : tn("stateReadyNotes", notes);
    }
    case "blocked":
      return t("stateBlocked");
    case "unknown":
      return t("stateUnknown");
    case "checking":
      return t("stateChecking");
  }
}

export interface ReasonText {
  /** one sentence that names the object */
  what: string;
  /** who mends it, one word */
  who: string;
  /** the one action */
  todo: string;
  /** for the approver; says so where the employee is not to blame */
  advice: string;
}

/** What is wrong, as one sentence that names the object. */
export function reasonSentence(reason: Reason): string {
  const sentence = phrase(`reason_${stemOf(reason.code)}_${variantOf(reason)}`, valuesOf(reason));
  // the neutral words are written for the middle of a sentence; a name keeps its own first letter
  return sentence.startsWith(t("somebody")) ? sentence.charAt(0).toLocaleUpperCase(spokenLanguage()) + sentence.slice(1) : sentence;
}

/** A reason in words. Data a sentence needs and the reason lacks is replaced by a neutral word. */
export function reasonText(reason: Reason): ReasonText {
  const { weight, fixer, advice } = REASONS[reason.code];
  const counsel = weight === "note" && advice === "approve-and-tell" ? t("adviceApprove") : adviceText(advice);
  const blameless = weight !== "note" && fixer === "finance";
  return {
    what: reasonSentence(reason),
    who: fixerText(fixer),
    todo: phrase(`reason_${stemOf(reason.code)}_todo`, valuesOf(reason)),
    advice: blameless ? `${counsel} ${t("notEmployeesFault")}` : counsel,
  };
}

/**
 * The same for a reader who sees beside it whom or what it is about, on the page that it is mended on: without the
 * name, and without the way there.
 */
export function briefReason(reason: Reason): Pick<ReasonText, "what" | "todo"> {
  const full = reasonText(reason);
  const values = valuesOf(reason);
  const stem = `reason_${stemOf(reason.code)}`;
  const variant = variantOf(reason);
  return {
    what: known(variant === "what" ? `${stem}_brief` : `${stem}_${variant}_brief`, values) || full.what,
    todo: known(`${stem}_here`, values) || full.todo,
  };
}

const ADVICE = { "approve-and-tell": "adviceApproveAndTell", wait: "adviceWait", return: "adviceReturn" } as const satisfies Record<Advice, MessageKey>;

/** What an approver does, as a sentence. */
export function adviceText(advice: Advice): string {
  return t(ADVICE[advice]);
}

const FIXER = { finance: "fixerFinance", employee: "fixerEmployee", approver: "fixerApprover", support: "fixerSupport" } as const satisfies Record<Fixer, MessageKey>;

/** Who mends it: "financeiro", "colaborador", "aprovador", "suporte". */
export function fixerText(fixer: Fixer): string {
  return t(FIXER[fixer]);
}

/** A reason in two or three words, for lists of counts: "sem a tag Funcionário". */
export function reasonShort(code: ReasonCode): string {
  return phrase(`short_${stemOf(code)}`, []);
}

/** "12 · sem a tag Funcionário" */
export function countedReason(code: ReasonCode, count: number): string {
  return t("shortCount", count, reasonShort(code));
}

/** Some reasons have a second sentence, for when their data tells more. */
function variantOf({ code, data = {} }: Reason): "what" | "similar" | "beside" | "ready" | "blocked" {
  if (code === "member.tag-missing" && data["tags"]) return "similar";
  // what the old data said, where it said anything
  if (code === "books.stale" && (data["was"] === "ready" || data["was"] === "blocked")) return data["was"];
  return code === "member.sync-unproven" && data["beside"] ? "beside" : "what";
}

function stemOf(code: ReasonCode): string {
  return code.replaceAll(/[.-]/g, "_");
}

/** Values in the order of the placeholders of each family of reasons (the same order in every locale). */
function valuesOf({ code, data = {} }: Reason): (string | number)[] {
  const family = code.slice(0, code.indexOf("."));
  const word = (field: string, fallback: MessageKey): string => String(data[field] ?? "") || t(fallback);
  const moment = (field: string, write: (at: EpochMs) => string, fallback: MessageKey): string => {
    const at = data[field];
    return typeof at === "number" ? write(at) : at || t(fallback);
  };
  switch (family) {
    case "member":
      return [
        String(data["name"] || data["email"] || "") || t("somebody"),
        word("email", "emailOfVexpenses"),
        visible(word(data["tags"] === undefined ? "tag" : "tags", "someTag")),
        Number(data["count"] ?? 2),
        moment("at", dateTime, "someDay"),
      ];
    case "type":
      return [word("type", "someType"), word("category", "someCategory"), word("old", "someCategory"), word("new", "someCategory")];
    case "account":
      return [word("account", "someAccount")];
    case "report":
      return [word("type", "someType"), Number(data["count"] ?? 1)];
    case "connection":
      return [moment("until", clockTime, "someTime")];
    default:
      return [moment("at", dateTime, "someDay")];
  }
}

/** A tag as OMIE has it, with what can't be seen shown: a space too many is exactly what the reader must find. */
function visible(tag: string): string {
  return tag
    .replace(/^\s+|\s+$|(?<=\s)\s+/gu, (blank) => "␣".repeat(blank.length))
    .replace(UNSEEN, "▯");
}

const WHY = {
  "same-name": "whySameName",
  "same-words": "whySameWords",
  "similar-name": "whySimilarName",
  "same-concept": "whySameConcept",
  "broader-concept": "whyBroaderConcept",
  "own-binding": "whyOwnBinding",
  "like-own-binding": "whyLikeOwnBinding",
} as const satisfies Record<Why["code"], MessageKey>;

/** Why a category is suggested: "mesmo nome", "mesmo assunto: combustível". */
export function whyText(why: Why): string {
  return t(WHY[why.code], why.data?.["word"] ?? "");
}

const PACK_REFUSED = {
  "too-large": "packRefusedTooLarge",
  "not-a-pack": "packRefusedNotAPack",
  "unknown-version": "packRefusedUnknownVersion",
  cut: "packRefusedCut",
  foreign: "packRefusedForeign",
  tampered: "packRefusedTampered",
  malformed: "packRefusedMalformed",
  expired: "packRefusedExpired",
  future: "packRefusedFuture",
  replayed: "packRefusedReplayed",
  same: "packRefusedSame",
  "clock-back": "packRefusedClockBack",
  "code-missing": "packRefusedCodeMissing",
  "code-wrong": "packRefusedCodeWrong",
} as const satisfies Record<PackRefusal, MessageKey>;

/** Why a file was not taken, as a sentence with what to do. */
export function packRefusalText(refusal: PackRefusal): string {
  return t(PACK_REFUSED[refusal]);
}

// ---------------------------------------------------------------- numbers and times

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words; after a week the date. A moment ahead of the clock reads as just now. Both in epoch ms. */
export function ageText(at: EpochMs, now: EpochMs): string {
  const age = now - at;
  if (age < MINUTE) return t("ageNow");
  if (age < HOUR) return tn("ageMinutes", Math.floor(age / MINUTE));
  if (age < DAY) return tn("ageHours", Math.floor(age / HOUR));
  if (age < 7 * DAY) return tn("ageDays", Math.floor(age / DAY));
  return date(at);
}

/** "24/11/2026", in the browser's time zone. */
function date(at: EpochMs): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { day: "2-digit", month: "2-digit", year: "numeric" }).format(at);
}

/** "24/11", in the browser's time zone. */
export function dayMonth(at: EpochMs): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { day: "2-digit", month: "2-digit" }).format(at);
}

/** "2026-11-24" as "24/11/2026". */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));
}

/** "24/11/2026 14:05", in the browser's time zone. */
export function dateTime(at: EpochMs): string {
  return `${date(at)} ${clockTime(at)}`;
}

/** "14:05", in the browser's time zone. */
export function clockTime(at: EpochMs): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** Integer cents of reais as "R$ 1.234,56"; always reais, digits grouped in the reader's way. */
export function money(cents: number): string {
  const digits = new Intl.NumberFormat(spokenLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: "always" });
  return `${cents < 0 ? "-" : ""}R$ ${digits.format(Math.abs(cents) / 100)}`;
}

function integer(n: number): string {
  // a formatter is dear, and most numbers have nothing to group
  if (n >= 0 && n < 1_000) return String(Math.round(n));
  return new Intl.NumberFormat(spokenLanguage(), { useGrouping: "always" }).format(n);
}
