/**
 * What Brazilian companies call the same expense, as data in `lexicon/`. One line is one concept:
 *
 *     name: phrase, phrase, first |second|third > other concept 80, another 60
 *
 * "first |second|third" are the phrases "first", "first second" and "first third". A phrase (the name is one, too)
 * names the concept in a type and in a category alike; its words stand in this order, number and accents don't
 * count, nor do words like "de". What its words say anyway needs no phrase. After `>` stand the categories that take such an expense where none of its own exists, with how well (0…100): from 70 on any
 * controller would book it there; below that company policy decides, and it is only ever shown. Marks after a
 * name: `!` its neighbours differ for tax or payroll, so that only a category of the very same concept is ever sure;
 * `?` money handed out beforehand, no expense yet, so never sure; `$` belongs to payroll; `@` a department as well.
 */
import { GETTING_AROUND } from "./lexicon/getting-around.ts";
import { MONEY } from "./lexicon/money.ts";
import { PEOPLE } from "./lexicon/people.ts";
import { WORKPLACE } from "./lexicon/workplace.ts";
import { phraseOf } from "./words.ts";

export interface Concept {
  /** place in the lexicon */
  id: number;
  /** as the reader is told it */
  subject: string;
  sensitive: boolean;
  /** money handed out beforehand is no expense yet, whatever the names say */
  early: boolean;
  payroll: boolean;
  /** behind a dash or before one it only tells whose the expense is */
  department: boolean;
  /** how well categories of other concepts take it, 0…100, by their id; itself 100 */
  takenBy: ReadonlyMap<number, number>;
}

/** A detour over a second concept is worth less than the two steps together. */
const DETOUR = 0.85;
/** Detours below this lead anywhere. */
const FAR = 35;

/** the words of a phrase joined by spaces → its concept */
export const PHRASES: ReadonlyMap<string, Concept> = new Map();
/** first word of a phrase → words in the longest phrase that begins so */
export const STARTS: ReadonlyMap<string, number> = new Map();
/** every word of the lexicon, in its order */
export const VOCABULARY: ReadonlySet<string> = new Set();

interface Line {
  concept: Concept;
  phrases: string[];
  targets: [name: string, points: number][];
}

const lines = [GETTING_AROUND, PEOPLE, WORKPLACE, MONEY].join("").split("\n").filter((line) => line.includes(":")).map(lineOf);
export const CONCEPTS: readonly Concept[] = lines.map(({ concept }) => concept);

function lineOf(text: string, id: number): Line {
  const [names = "", targets = ""] = text.split(" >");
  const [, name = "", marks = "", phrases = ""] = /^(.*?)([!?$@]*): ?(.*)$/.exec(names) ?? [];
  return {
    concept: {
      id,
      subject: name,
      sensitive: marks.includes("!"),
      early: marks.includes("?"),
      payroll: marks.includes("$"),
      department: marks.includes("@"),
      takenBy: new Map(),
    },
    phrases: [name, ...phrases.split(", ").flatMap(spelledOut)].map((phrase) => phraseOf(phrase).join(" ")).filter((phrase) => phrase !== ""),
    targets: targets
      .split(",")
      .map((target) => /^ ?(.+) (\d+)$/.exec(target))
      .flatMap((found): Line["targets"] => (found ? [[found[1] ?? "", Number(found[2])]] : [])),
  };
}

/** "lavagem |carro" → lavagem, lavagem carro */
function spelledOut(phrases: string): string[] {
  const [first = "", ...others] = phrases.split(" ");
  return others.join(" ").split("|").map((other) => `${first} ${other}`);
}

const bySubject = new Map(lines.map(({ concept }) => [concept.subject, concept]));

for (const { concept, phrases, targets } of lines) {
  const takenBy = concept.takenBy as Map<number, number>;
  for (const [name, points] of targets) {
    const target = bySubject.get(name);
    if (target) takenBy.set(target.id, points);
  }
  for (const phrase of phrases) {
    if (PHRASES.has(phrase)) continue;
    (PHRASES as Map<string, Concept>).set(phrase, concept);
    const words = phrase.split(" ");
    for (const word of words) (VOCABULARY as Set<string>).add(word);
    const start = words[0] ?? "";
    (STARTS as Map<string, number>).set(start, Math.max(words.length, STARTS.get(start) ?? 0));
  }
}

const direct = CONCEPTS.map(({ takenBy }) => new Map(takenBy));
for (const { id, takenBy } of CONCEPTS) {
  const all = takenBy as Map<number, number>;
  for (const [over, first] of direct[id] ?? []) {
    for (const [end, second] of direct[over] ?? []) {
      const points = Math.round((first * second * DETOUR) / 100);
      // a detour is never as good as what the line itself says
      if (!direct[id]?.has(end) && points >= FAR && points > (all.get(end) ?? 0)) all.set(end, Math.min(points, 69));
    }
  }
  all.set(id, 100);
}

/** The concept of this name; for rules about single concepts. */
export function conceptOf(subject: string): Concept {
  const found = bySubject.get(subject);
  if (!found) throw new Error(`no concept "${subject}"`);
  return found;
}
