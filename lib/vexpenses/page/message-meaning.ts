/** What a message on the page says about a save or a synchronisation. Pure. */
import type { SyncResult } from "../../model/vexpenses.ts";
import { FAILURE, NOT_A_RESULT, SAVE_DONE, SAVED, SUCCESS, SYNC_DONE, SYNCED } from "./words.ts";
import { bareWords, says } from "./phrases.ts";
import { isEmail } from "./emails.ts";

export interface Meaning {
  /** null: the message doesn't say what it is about ("Operação realizada com sucesso") */
  about: "sync" | "save" | null;
  outcome: SyncResult["outcome"];
  done?: number;
  total?: number;
  /** people named in a message of failure, as shown */
  failed: string[];
}

const LONGEST = 600;
/** "12 de 15", "12 of 15", "12/15" */
const COUNTED = /\b(\d{1,6})\s*(?:de|of|\/)\s*(\d{1,6})\b/iu;

/**
 * In: the text of a message. Out: its meaning; null when it reports nothing. Instructions
 * ("clique em Sincronizar", "o usuário deve ser sincronizado com sucesso") report nothing.
 */
export function meaningOf(text: string): Meaning | null {
  if (text.length > LONGEST) return null;
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => !says(sentence, NOT_A_RESULT));
  const said = sentences.join(" ");
  if (!said) return null;
  const about = says(said, SYNCED) ? "sync" : says(said, SAVED) ? "save" : null;
  const counted = about === "sync" ? COUNTED.exec(said) : null;
  if (counted) return countedMeaning(Number(counted[1]), Number(counted[2]), text);
  const failure = says(said, FAILURE);
  const rest = without(said, FAILURE);
  const success = says(rest, SUCCESS) || says(rest, about === "save" ? SAVE_DONE : SYNC_DONE);
  if (failure) {
    const both = about === "sync" && says(rest, SYNC_DONE) && /\d/.test(rest);
    return { about, outcome: both ? "partial" : "failure", failed: about === "save" ? [] : peopleIn(text) };
  }
  return success ? { about, outcome: "success", failed: [] } : null;
}

function countedMeaning(done: number, total: number, text: string): Meaning | null {
  if (total === 0 || done > total) return null;
  const outcome = done === total ? "success" : done === 0 ? "failure" : "partial";
  return { about: "sync", outcome, done, total, failed: outcome === "success" ? [] : peopleIn(text) };
}

function without(text: string, phrases: readonly string[]): string {
  let words = ` ${bareWords(text)} `;
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) words = words.replaceAll(` ${phrase} `, " ");
  return words;
}

/** E-mail addresses, and after a colon names ("Não sincronizados: Ana Lima, Rui Sá"), in order, each once. */
function peopleIn(text: string): string[] {
  const emails = text.split(/[\s<>()",;]+/).map((word) => word.replace(/[.:!]+$/, "")).filter(isEmail);
  const listed = /:\s*([^:]+)$/.exec(text)?.[1] ?? "";
  const names = listed.split(/[,;]|\s+(?:e|y|and)\s+/).map((part) => part.trim().replace(/[.!]+$/, "")).filter(isPersonName);
  return [...new Set([...emails, ...names])];
}

/** Two or more words, each capitalised, but for particles: reasons ("tag não encontrada") are not people. */
function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length >= 2 && text.length <= 80 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || /^(?:d[aeo]s?|e|del|la|los|van|von)$/u.test(word));
}

/** Two messages of one press, together: the worse outcome stands, counts and names are kept. */
export function joinMeanings(a: Meaning, b: Meaning): Meaning {
  const outcome = a.outcome === b.outcome ? a.outcome : "partial";
  const counted = a.total !== undefined ? a : b;
  return {
    about: a.about ?? b.about,
    outcome,
    ...(counted.total === undefined ? {} : { done: counted.done ?? 0, total: counted.total }),
    failed: [...new Set([...a.failed, ...b.failed])],
  };
}
