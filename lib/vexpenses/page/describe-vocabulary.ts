/** The only words that may leave a page in a description or a recipe: those we look for ourselves. */
import { bareWords } from "./phrases.ts";
import * as words from "./words.ts";

const VOCABULARY: ReadonlySet<string> = new Set(Object.values(words).flat());

/** In: any text. Out: the phrase of our own vocabulary that it is as a whole, as we write it; null for everything else. */
export function vocabularyWord(text: string): string | null {
  // before anything is folded: what is long can't be one of our phrases
  if (text.length > 60) return null;
  const bare = bareWords(text);
  return VOCABULARY.has(bare) ? bare : null;
}
