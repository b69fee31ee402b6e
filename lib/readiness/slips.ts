/**
 * Words a slip or two away, out of tens of thousands, without comparing with each. A word with at most two wrong
 * letters, cut into five parts, keeps three of the parts as they are, and so at least one of any three: words are filed
 * by their parts, and of the three rarest parts only those words are looked at that share one at nearly the same place.
 */
import { slips } from "./distance.ts";

const PARTS = 5;
const MOST_WRONG = 2;
/** So many parts of five may be left aside: two wrong letters can't spoil all of the others. */
const LOOKED_AT = MOST_WRONG + 1;
/** Words too short to be cut into parts worth filing; there are few, and they are all looked at. */
const SHORT = 6;

/** Where part `part` of a word of this length begins. */
const startOf = (length: number, part: number): number => Math.floor((length * part) / PARTS);

/** Which letters occur an odd number of times, as bits: a wrong letter changes at most two of them. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits ^= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0 && count <= 2 * MOST_WRONG; count++) bits &= bits - 1;
  return count;
}

export interface SlipIndex {
  /** every filed word that is one or two slips from this one, with how many */
  near(word: string): { word: string; slips: 1 | 2 }[];
}

/** @param filed each once */
export function slipIndex(filed: Iterable<string>): SlipIndex {
  const words = [...filed];
  const letters = Int32Array.from(words, lettersOf);
  /** the last question in which a word was looked at, so that none is twice in one */
  const lookedAt = new Int32Array(words.length);
  let question = 0;
  const short: number[] = [];
  /** by length of the word and number of the part: part → words */
  const files = new Map<number, Map<string, number[]>>();
  const fileOf = (length: number, part: number): number => length * PARTS + part;

  words.forEach((word, id) => {
    if (word.length <= SHORT) {
      short.push(id);
      return;
    }
    for (let part = 0; part < PARTS; part++) {
      const number = fileOf(word.length, part);
      let file = files.get(number);
      if (!file) files.set(number, (file = new Map<string, number[]>()));
      const piece = word.slice(startOf(word.length, part), startOf(word.length, part + 1));
      const same = file.get(piece);
      if (same) same.push(id);
      else file.set(piece, [id]);
    }
  });

  /** Words of this length that share this part with the word, at most two places off. */
  function sharing(word: string, length: number, part: number): { lists: number[][]; size: number } {
    const lists: number[][] = [];
    let size = 0;
    const file = files.get(fileOf(length, part));
    if (!file) return { lists, size };
    const start = startOf(length, part);
    const letterCount = startOf(length, part + 1) - start;
    for (let at = Math.max(0, start - MOST_WRONG); at <= Math.min(word.length - letterCount, start + MOST_WRONG); at++) {
      const list = file.get(word.slice(at, at + letterCount));
      if (!list) continue;
      lists.push(list);
      size += list.length;
    }
    return { lists, size };
  }

  return {
    near(word) {
      question++;
      const own = lettersOf(word);
      const near: { word: string; slips: 1 | 2 }[] = [];
      const look = (id: number): void => {
        if (lookedAt[id] === question) return;
        lookedAt[id] = question;
        if (differing(letters[id] ?? 0, own) > 2 * MOST_WRONG) return;
        const other = words[id] ?? "";
        const count = slips(word, other);
        if (count !== null) near.push({ word: other, slips: count });
      };
      if (word.length <= SHORT + MOST_WRONG) short.forEach(look);
      for (let length = Math.max(SHORT + 1, word.length - MOST_WRONG); length <= word.length + MOST_WRONG; length++) {
        const parts = Array.from({ length: PARTS }, (_, part) => sharing(word, length, part)).sort((a, b) => a.size - b.size);
        for (const { lists } of parts.slice(0, LOOKED_AT)) for (const list of lists) for (const id of list) look(id);
      }
      return near;
    },
  };
}
