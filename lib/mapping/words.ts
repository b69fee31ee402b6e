/** Names of types and categories as sets of comparable words. */
import { fold } from "../fold.ts";

/** Words that tell nothing about which category it is. */
const EMPTY_WORDS = new Set(
  ("a o as os e ou de da do das dos em no na nos nas com para por pelo pela ao aos à um uma s/ c/ p/ " +
    "despesa gasto custo conta pagamento reembolso geral the of and for expense").split(" "),
);

/** Same in singular and plural, or no plural at all. */
const UNCHANGED = new Set("onibus iss inss pis cofins gas mais menos tres lapis das ipvas sms gps".split(" "));

/**
 * The folded, singular words of a name, without the empty ones; all words when nothing else is left.
 * "Despesas com Viagens" → viagem · "REFEIÇÕES" → refeicao · "Combustíveis" → combustivel
 */
export function wordsOf(name: string): string[] {
  const all = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(singular);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word) && (word.length > 1 || /\p{N}/u.test(word)));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** Plurals of borrowed words, which the Portuguese endings below would maim. */
const BORROWED: ReadonlyMap<string, string> = new Map([
  ["softwares", "software"],
  ["hardwares", "hardware"],
  ["licences", "licence"],
]);

/** Endings of Portuguese plurals (folded, so without accents) and what they come from; first that fits wins. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?:oes|aes)$/, "ao"],
  [/(?<=.{2})ais$/, "al"],
  [/(?<=.{2})eis$/, "el"],
  [/(?<=.{2})ois$/, "ol"],
  [/(?<=.{2})uis$/, "ul"],
  [/ns$/, "m"],
  [/(?<=[rz])es$/, ""],
  [/(?<=[^s])s$/, ""],
];

function singular(word: string): string {
  if (word.length < 4 || UNCHANGED.has(word)) return word;
  const borrowed = BORROWED.get(word);
  if (borrowed !== undefined) return borrowed;
  for (const [ending, single] of PLURALS) if (ending.test(word)) return word.replace(ending, single);
  return word;
}

/** True when all words of the phrase are among these. */
export function hasAll(words: ReadonlySet<string>, phrase: readonly string[]): boolean {
  return phrase.every((word) => words.has(word));
}
