/** What a name says: the expense itself (its heads), what only qualifies it, and the words nobody knows. */
import { type Concept, conceptOf, KINDS, PHRASES, senseOf, STARTS, VOCABULARY } from "./lexicon.ts";
import { nearestWord } from "./spelling.ts";
import { type Before, CHANGES_MEANING, DEPARTMENT, sequenceOf, TELLS_NOTHING, type Word } from "./words.ts";

export interface Head {
  concept: Concept;
  /** what it loses by its place in the name: later in a list, behind a dash, in brackets */
  late: number;
  /** the words of the kinds it names, where it names no more than kinds: pneu in "Pneus e filtros" */
  kinds: readonly string[];
}

export interface Reading {
  /** all words that tell something, sorted and joined: equal for "Viagens" and "Despesas de viagem" */
  key: string;
  /** a short word was taken for another that looks like it */
  guessed: boolean;
  /** the same words */
  words: readonly string[];
  heads: readonly Head[];
  qualifiers: readonly Concept[];
  /** begins with its head: what follows tells which ("Hotel Aurora") */
  opens: boolean;
  /** words outside the lexicon, but for those with a number in them: sizes and versions ("A4") */
  unknown: readonly string[];
  /** those of them that narrow what stands before them: "Hospedagem motoristas" */
  narrowing: readonly string[];
  departments: readonly string[];
  /** has a word that changes what it is for tax, payroll or the balance sheet */
  alien: boolean;
  /** "outras despesas com veículos": only what has no place of its own */
  rest: boolean;
}

const REST = conceptOf("diversos");
/** A broader concept as head gives way to one that it takes at least this well. */
const NARROWER = 50;

/** Words that say hardly more than "expense" where something else is named: "Serviços de contabilidade". */
const BROAD: ReadonlySet<string> = new Set(["servico", "material", "produto", "service", "escritorio", "office"]);

interface Unit {
  concept: Concept | null;
  /** the phrase of the lexicon, or the word that none has */
  text: string;
  before: Before;
}

/**
 * @param folded the name, folded and without numbering
 * @param known words that stand for themselves (those of the chart); given for a type, where anything else is
 *   taken for a word cut short or mistyped; null for a category
 */
export function read(folded: string, known: ReadonlySet<string> | null): Reading {
  const words = sequenceOf(folded).map((word) => spelt(word, known));
  const units = unitsOf(words);
  const told = words.filter(({ text }) => !TELLS_NOTHING.has(text)).map(({ text }) => text);
  const distinct = [...new Set(told)].sort();
  const loose = units.filter((unit) => unit.concept === null).map(({ text }) => text);
  const unknown = loose.filter(isUnknown);
  const { heads, qualifiers, rest } = placed(units, known !== null);
  return {
    guessed: words.some(({ guessed }) => guessed === true),
    key: distinct.join(" "),
    words: distinct,
    heads,
    qualifiers,
    rest,
    opens: units[0]?.concept === heads[0]?.concept,
    departments: loose.filter((word) => DEPARTMENT.test(word)),
    alien: loose.some((word) => CHANGES_MEANING.test(word)),
    unknown,
    narrowing: unknown.filter((word) => units.some(({ text, before }, at) => text === word && (at === 0 ? units[1]?.before === "" : before !== "and" && before !== "list"))),
  };
}

function isUnknown(word: string): boolean {
  return !DEPARTMENT.test(word) && !CHANGES_MEANING.test(word) && !/\d/.test(word);
}

function spelt(word: Word, known: ReadonlySet<string> | null): Word {
  const { text, cut } = word;
  if (text.length < 3 || TELLS_NOTHING.has(text) || DEPARTMENT.test(text) || CHANGES_MEANING.test(text) || known?.has(text)) return word;
  // "Gas. comum": short and with a full stop it is a beginning, even where it is a word as well
  if (VOCABULARY.has(text) && !(cut && text.length <= 4)) return word;
  const meant = nearestWord(text, cut, known !== null);
  return meant === null ? word : { ...word, text: meant, guessed: text.length < 10 && !meant.startsWith(text.slice(0, -1)) };
}

/** Longest phrase first; a phrase may go over an "e" but over no comma, dash or bracket. */
function unitsOf(words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  let lead = "";
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const { text, before } = word;
    if (before !== "and" && before !== "list" && before !== "") lead = "";
    // "material de escritório e limpeza": what the first word says holds for the later ones
    // … and "veículos - manutenção" is what "manutenção de veículos" is
    const pair = before === "dash" ? [text, words[0]?.text ?? ""] : [lead, text];
    const led = before === "" ? null : phrase(pair);
    const own = longest(words, at);
    const found = led && (own?.length ?? 0) < 2 ? { ...led, length: 1 } : own;
    if (found) {
      units.push({ concept: found.concept, text: found.text, before });
      at += found.length;
    } else {
      if (!TELLS_NOTHING.has(text)) units.push({ concept: null, text, before });
      else if (before !== "" && words[at + 1]?.before === "") words = words.with(at + 1, { ...(words[at + 1] as Word), before });
      at += 1;
    }
    if (lead === "") lead = text;
  }
  return units;
}

interface Phrase {
  concept: Concept;
  text: string;
}

/** These words as a phrase of the lexicon: literally, or as their senses have it. */
function phrase(words: readonly string[]): Phrase | null {
  for (const text of [words.join(" "), words.map(senseOf).join(" ")]) {
    const concept = PHRASES.get(text);
    // by itself each word keeps its own meaning
    if (concept) return { concept, text };
    if (words.length === 1) return null;
  }
  return null;
}

function longest(words: readonly Word[], at: number): (Phrase & { length: number }) | null {
  let best: (Phrase & { length: number }) | null = null;
  const most = STARTS.get(senseOf(words[at]?.text ?? "")) ?? 0;
  for (let length = 1; length <= most; length++) {
    const last = words[at + length - 1];
    if (!last || (length > 1 && last.before !== "" && last.before !== "and")) break;
    const found = phrase(words.slice(at, at + length).map(({ text }) => text));
    if (found) best = { ...found, length };
  }
  return best;
}

/** @param ofType a type's later parts are circumstances ("Refeição - Viagem"); a category's are kinds ("Fretes - Correios") */
function placed(units: readonly Unit[], ofType: boolean): Pick<Reading, "heads" | "qualifiers" | "rest"> {
  const heads: Head[] = [];
  const qualifiers: Concept[] = [];
  const all = units.filter((unit): unit is Unit & { concept: Concept } => unit.concept !== null);
  // what stands before a broad word stands before what it goes with: "Impressos e material de expediente"
  const telling = all.flatMap((unit, at) => {
    if (BROAD.has(unit.text)) return [];
    const { text = "", before = "" } = all[at - 1] ?? {};
    return [unit.before === "" && BROAD.has(text) ? { ...unit, before } : unit];
  });
  const known = telling.some(({ concept }) => concept !== REST) ? telling : all;
  const plain = known.filter(({ concept }) => concept !== REST);
  const rest = plain.length < known.length && plain.length > 0;
  for (const [place, { concept, text, before }] of (plain.length > 0 ? plain : known.slice(0, 1)).entries()) {
    const first = heads[0]?.concept;
    const there = heads.find((head) => head.concept === concept);
    const own = KINDS.has(text) ? text.split(" ").filter((word) => !BROAD.has(word)) : [];
    const late = heads.length + (before === "bracket" ? 3 : 0);
    const head: Head = { concept, late, kinds: own };
    if (there) {
      heads[heads.indexOf(there)] = { ...there, kinds: own.length > 0 && there.kinds.length > 0 ? [...there.kinds, ...own] : [] };
      continue;
    }
    const into = first ? (concept.takenBy.get(first.id) ?? 0) : 0;
    const out = first?.takenBy.get(concept.id) ?? 0;
    if (!first || before === "list" || before === "and" || (before === "bracket" && !ofType)) heads.push(head);
    else if ((before === "dash" && first.department && place === 1) || (into >= NARROWER && out < into)) {
      // "Marketing - Hotel"; "Viagens - Hospedagem", "Despesas viagem hotel": the narrower one is meant
      qualifiers.push(first);
      heads[0] = { ...head, late: 0 };
    } else if (before === "dash" && !ofType && (out < NARROWER || into >= NARROWER)) heads.push(head);
    else qualifiers.push(concept);
  }
  return { heads, qualifiers, rest };
}
