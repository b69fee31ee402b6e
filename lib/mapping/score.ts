/** How well one category fits one expense type, in points, and why. */
import type { Why } from "../model.ts";
import { BOUGHT_AS_ASSET, CHANGES_MEANING, CONCEPTS } from "./lexicon.ts";
import type { Candidate } from "./offered.ts";
import { hasAll, wordsOf } from "./words.ts";

export interface Fit {
  points: number;
  why: Why;
}

/** An expense type, ready to be compared with every category. */
export interface TypeWords {
  folded: string;
  words: readonly string[];
  topics: readonly Topic[];
}

interface Topic {
  subject: string;
  /** 0 for the subject said in most words, less for the others */
  strength: number;
  /** the words of the type that name it */
  said: readonly string[];
  near: readonly (readonly string[])[];
  wide: readonly (readonly string[])[];
}

const LEXICON = CONCEPTS.map(({ subject, says, near, wide }) => ({
  subject,
  says: says.map(wordsOf),
  near: near.map(wordsOf),
  wide: wide.map(wordsOf),
}));

/** @param folded the type's folded name */
export function typeWords(folded: string): TypeWords {
  const words = wordsOf(folded);
  const set = new Set(words);
  const found = LEXICON.flatMap(({ subject, says, near, wide }) => {
    const phrases = says.filter((phrase) => hasAll(set, phrase)).toSorted((a, b) => b.length - a.length);
    return phrases[0] ? [{ subject, said: phrases[0], near, wide }] : [];
  });
  const most = Math.max(0, ...found.map(({ said }) => said.length));
  // "refeição com cliente" is its own subject: the plain "refeição" in it counts for less, but counts
  const topics = found.map(({ subject, said, near, wide }) => ({ subject, said, near, wide, strength: said.length - most }));
  return { folded, words, topics };
}

/** Fits below this are worse than saying nothing. */
export const WORTH_SHOWING = 25;

/**
 * Points of one category for one type; null when nothing connects them.
 * @param rarity 0…1 of a word among all offered categories: "despesas" in every name tells nothing
 */
export function fitOf(type: TypeWords, candidate: Candidate, rarity: (word: string) => number): Fit | null {
  if (candidate.names.includes(type.folded)) return { points: 100, why: { code: "same-name" } };
  const shared = type.words.filter((word) => candidate.words.has(word));
  if (shared.length > 0 && shared.length === type.words.length && shared.length === candidate.words.size) {
    return { points: 95, why: { code: "same-words" } };
  }
  const fits = [...byWords(type, candidate, shared, rarity), ...byTopic(type, candidate)];
  return fits.reduce<Fit | null>((best, fit) => (best === null || fit.points > best.points ? fit : best), null);
}

function byWords(type: TypeWords, candidate: Candidate, shared: readonly string[], rarity: (word: string) => number): Fit[] {
  if (shared.length === 0) return [];
  const weight = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + rarity(word), 0);
  const dice = (2 * weight(shared)) / (weight(type.words) + weight(candidate.words));
  // half of a subject's name is another subject: "aluguel de carro" is no "aluguel"
  const halved = type.topics.some(({ said, strength }) => strength === 0 && said.length > shared.length && shared.every((word) => said.includes(word)));
  const points = 20 + 70 * dice - alien(candidate, new Set(type.words)) - (halved ? 30 : 0);
  return [{ points, why: { code: "similar-name", data: { word: shared.join(" ") } } }];
}

function byTopic(type: TypeWords, candidate: Candidate): Fit[] {
  return type.topics.flatMap(({ subject, strength, near, wide }) => {
    const close = bestPhrase(near, candidate);
    if (close !== null) {
      const points = 85 - 3 * close.place - 2 * close.extra + 8 * strength - alien(candidate, close.words);
      return [{ points, why: { code: "same-concept", data: { word: subject } } } as Fit];
    }
    const broad = bestPhrase(wide, candidate);
    if (broad === null) return [];
    const points = 55 - 3 * broad.place - 2 * broad.extra + 8 * strength - alien(candidate, broad.words);
    return [{ points, why: { code: "broader-concept", data: { word: subject } } } as Fit];
  });
}

/** The best placed phrase found in the category's name, and how many other words the name has. */
function bestPhrase(phrases: readonly (readonly string[])[], candidate: Candidate) {
  const place = phrases.findIndex((phrase) => hasAll(candidate.words, phrase));
  const phrase = phrases[place];
  return phrase ? { place, extra: Math.min(4, candidate.words.size - phrase.length), words: new Set(phrase) } : null;
}

/** What is taken off for words that make the category something else for payroll or tax. */
function alien(candidate: Candidate, expected: ReadonlySet<string>): number {
  const changed = [...candidate.words].some((word) => CHANGES_MEANING.has(word) && !expected.has(word));
  return changed || candidate.names.some((name) => BOUGHT_AS_ASSET.has(name)) ? 35 : 0;
}
