/** What a name says: the expense itself (its heads), what only qualifies it, and the words nobody knows. */
import { type Concept, conceptOf, PHRASES, senseOf, STARTS, VOCABULARY } from "./lexicon.ts";
import { nearestWord } from "./spelling.ts";
import { type Before, CHANGES_MEANING, DEPARTMENTS, sequenceOf, TELLS_NOTHING, type Word } from "./words.ts";

export interface Head {
  concept: Concept;
  /** what it loses by its place in the name: later in a list, behind a dash, in brackets */
  late: number;
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
const BROAD: ReadonlySet<string> = new Set(["servico", "material", "produto", "service"]);

interface Unit {
  concept: Concept | null;
  word: string;
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
  const loose = units.filter((unit) => unit.concept === null).map(({ word }) => word);
  const { heads, qualifiers, rest } = placed(units, known !== null);
  return {
    guessed: words.some(({ guessed }) => guessed === true),
    key: distinct.join(" "),
    words: distinct,
    heads,
    qualifiers,
    rest,
    opens: units[0]?.concept === heads[0]?.concept,
    departments: loose.filter((word) => DEPARTMENTS.has(word)),
    alien: loose.some((word) => CHANGES_MEANING.has(word)),
    unknown: loose.filter((word) => !DEPARTMENTS.has(word) && !CHANGES_MEANING.has(word) && !/\d/.test(word)),
  };
}

function spelt(word: Word, known: ReadonlySet<string> | null): Word {
  const { text, cut } = word;
  if (text.length < 3 || TELLS_NOTHING.has(text) || DEPARTMENTS.has(text) || CHANGES_MEANING.has(text) || known?.has(text)) return word;
  // "Gas. comum": short and with a full stop it is a beginning, even where it is a word as well
  if (VOCABULARY.has(text) && !(cut && text.length <= 4)) return word;
  const meant = nearestWord(text, cut, known !== null);
  return meant === null ? word : { ...word, text: meant, guessed: text.length < 10 && !meant.startsWith(text) };
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
    const led = before === "" ? undefined : (PHRASES.get(pair.join(" ")) ?? PHRASES.get(pair.map(senseOf).join(" ")));
    const own = longest(words, at);
    const found = led && (own?.length ?? 0) < 2 ? { concept: led, length: 1 } : own;
    if (found) {
      units.push({ concept: found.concept, word: found.length === 1 && !led ? text : "", before });
      at += found.length;
    } else {
      if (!TELLS_NOTHING.has(text)) units.push({ concept: null, word: text, before });
      else if (before !== "" && words[at + 1]?.before === "") words = words.with(at + 1, { ...(words[at + 1] as Word), before });
      at += 1;
    }
    if (lead === "") lead = text;
  }
  return units;
}

function longest(words: readonly Word[], at: number): { concept: Concept; length: number } | null {
  let phrase = words[at]?.text ?? "";
  let meant = senseOf(phrase);
  const most = STARTS.get(meant);
  if (most === undefined) return null;
  let best = PHRASES.get(phrase);
  let length = 1;
  for (let count = 2; count <= most; count++) {
    const next = words[at + count - 1];
    if (!next || (next.before !== "" && next.before !== "and")) break;
    phrase = `${phrase} ${next.text}`;
    meant = `${meant} ${senseOf(next.text)}`;
    const longer = PHRASES.get(phrase) ?? PHRASES.get(meant);
    if (longer) [best, length] = [longer, count];
  }
  return best ? { concept: best, length } : null;
}

/** @param ofType a type's later parts are circumstances ("Refeição - Viagem"); a category's are kinds ("Fretes - Correios") */
function placed(units: readonly Unit[], ofType: boolean): Pick<Reading, "heads" | "qualifiers" | "rest"> {
  const heads: Head[] = [];
  const qualifiers: Concept[] = [];
  const all = units.filter((unit): unit is Unit & { concept: Concept } => unit.concept !== null);
  const telling = all.filter(({ word }) => !BROAD.has(word));
  // "Desenvolvimento de produto": a broad word behind one that nobody knows says nothing
  const open = units[0]?.concept === null && units[1]?.before === "";
  const known = open || telling.some(({ concept }) => concept !== REST) ? telling : all;
  const plain = known.filter(({ concept }) => concept !== REST);
  const rest = plain.length < known.length && plain.length > 0;
  if (rest && known[0]?.concept === REST && plain[0]?.before === "dash" && plain[0].concept.department) {
    return { heads: [{ concept: REST, late: 0 }], qualifiers: plain.map(({ concept }) => concept), rest: false };
  }
  for (const [place, { concept, before }] of (plain.length > 0 ? plain : known.slice(0, 1)).entries()) {
    const first = heads[0]?.concept;
    if (first === concept || heads.some((head) => head.concept === concept)) continue;
    const late = 2 * heads.length + (before === "bracket" ? 3 : 0);
    if (first === undefined) heads.push({ concept, late });
    else if (before === "list" || before === "and" || (before === "bracket" && !ofType)) heads.push({ concept, late });
    else if (before === "dash" && first.department && place === 1) {
      qualifiers.push(first);
      heads[0] = { concept, late: 0 };
    } else if (before === "dash" && concept.department) qualifiers.push(concept);
    else if ((concept.takenBy.get(first.id) ?? 0) >= NARROWER && (first.takenBy.get(concept.id) ?? 0) < (concept.takenBy.get(first.id) ?? 0)) {
      // "Viagens - Hospedagem", "Despesas viagem hotel": the narrower one is meant
      qualifiers.push(first);
      heads[0] = { concept, late: 0 };
    } else if (before === "dash" && !ofType) heads.push({ concept, late });
    else qualifiers.push(concept);
  }
  return { heads, qualifiers, rest };
}
