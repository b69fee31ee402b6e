/** Matching text against the phrases of words.ts: folded, whole words, punctuation ignored. */
import { fold } from "../../fold.ts";
import type { Phrases } from "./words.ts";

/** A page says the same few hundred things at every look. */
const MOST_KEPT = 2_000;
const kept = new Map<string, string>();

/** In: any text. Out: folded words parted by one space; "(s)" as in "tipo(s)" dropped, punctuation gone. */
export function bareWords(text: string): string {
  const before = kept.get(text);
  if (before !== undefined) return before;
  const words = fold(text)
    .replace(/\((?:s|es|as|os)\)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, words);
  return words;
}

/** Does the text hold one of the phrases as whole words? */
export function says(text: string, phrases: Phrases): boolean {
  const words = ` ${bareWords(text)} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

/** Is the text one of the phrases and nothing else? */
export function isExactly(text: string, phrases: Phrases): boolean {
  return phrases.includes(bareWords(text));
}

/** Does the text begin with one of the phrases ("Salvar vínculos" begins with "salvar", "Não salvar" doesn't)? */
export function startsWith(text: string, phrases: Phrases): boolean {
  const words = `${bareWords(text)} `;
  return phrases.some((phrase) => words.startsWith(`${phrase} `));
}
