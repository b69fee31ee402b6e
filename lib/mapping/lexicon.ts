/**
 * What Brazilian companies call the same expense, as data in `lexicon/`. One line is one concept:
 *
 *     name:phrase,phrase,first |second|third>other concept r,another h
 *
 * "first |second|third" are the phrases "first", "first second" and "first third". A phrase (the name is one, too)
 * names the concept in a type and in a category alike; its words stand in this order, number and accents don't
 * count, nor do words like "de". What its words say anyway needs no phrase. Inside a phrase a word stands for all
 * those that mean the same there (SENSES): "manutencao veiculo" is "conserto do carro", too.
 *
 * After `>` stand the categories that take such an expense where none of its own exists, with how well: a letter for
 * 46 (a), 48 (b) … 96 (z) of 100. From 70 (m) on any controller would book it there; below that company policy
 * decides, and it is only ever shown.
 *
 * Marks after a name: `!` its neighbours differ for tax or payroll, so that only a category of the very same words is
 * ever sure; `?` money handed out beforehand, no expense yet, so never sure; `$` belongs to payroll; `@` a department
 * as well; `*` an unknown word behind it is but a name; `%` so it is behind its kinds.
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
  /** a word behind it is a name or a place: "Hotel Aurora", "Curso de Excel" */
  named: boolean;
  /** so is a word behind one of its kinds: "Canva Pro", but no "Sistema de som" */
  brands: boolean;
  /** behind a dash or before one it only tells whose the expense is */
  department: boolean;
  /** how well categories of other concepts take it, 0…100, by their id; itself 100 */
  takenBy: ReadonlyMap<number, number>;
}

/** A detour over a second concept is worth less than the two steps together. */
const DETOUR = 0.65;

/** the words of a phrase joined by spaces → its concept; those of several words also as their senses have it */
export const PHRASES: ReadonlyMap<string, Concept> = new Map();
/** those of the phrases that name but one kind of the concept */
export const KINDS: ReadonlySet<string> = new Set();
/** first word of a phrase, in its sense → words in the longest phrase that begins so */
export const STARTS: ReadonlyMap<string, number> = new Map();
/** every word of the lexicon, in its order */
export const VOCABULARY: ReadonlySet<string> = new Set();

/**
 * Words that mean the same inside a phrase, the one that stands for them first. By itself each keeps its own meaning:
 * "aluguel" is that of rooms, "aluguel de carro" a "locação de veículo".
 */
const SENSES: ReadonlyMap<string, string> = new Map(
  (
    "viagem travel;manutencao conserto reparo revisao conservacao;locacao aluguel rental rent;" +
    "veiculo carro automovel frota moto caminhao caminhonete van kombi car;equipamento maquina gerador impressora;imovel escritorio sala espaco predio loja;" +
    "refeicao alimentacao almoco jantar lanche cafe restaurante meal lunch dinner;cliente negocio relacionamento;" +
    "aplicativo app;digital online;informatica ti computador notebook celular;" +
    "marketing publicidade propaganda anuncio midia;taxa tarifa;energia luz;despesa gasto custo;telefonia telefone"
  )
    .split(";")
    .flatMap((group) => {
      const [meant = "", ...words] = group.split(" ");
      return words.map((word): [string, string] => [word, meant]);
    }),
);

/** The word that stands for this one inside a phrase. */
export function senseOf(word: string): string {
  return SENSES.get(word) ?? word;
}

interface Line {
  concept: Concept;
  phrases: string[];
  kinds: string[];
  targets: [name: string, points: number][];
}

const lines = [GETTING_AROUND, PEOPLE, WORKPLACE, MONEY].join("").split("\n").filter((line) => line.includes(":")).map(lineOf);
export const CONCEPTS: readonly Concept[] = lines.map(({ concept }) => concept);

function lineOf(text: string, id: number): Line {
  const [, subject = "", marks = "", phrases = "", kinds = "", targets = ""] = /^(.*?)([!?$@*%]*):([^;>]*);?([^>]*)>?(.*)$/.exec(text) ?? [];
  return {
    concept: {
      id,
      subject,
      sensitive: marks.includes("!"),
      early: marks.includes("?"),
      payroll: marks.includes("$"),
      department: marks.includes("@"),
      named: marks.includes("*"),
      brands: marks.includes("%"),
      takenBy: new Map(),
    },
    phrases: spelledOut(`${subject},${phrases}`),
    kinds: spelledOut(kinds),
    // a → 46, b → 48 … z → 96
    targets: [...targets.matchAll(/([^,]+) (\w)/g)].map(([, name = "", letter = ""]) => [name, 2 * letter.charCodeAt(0) - 148]),
  };
}

/** "oleo,lavagem |carro" → oleo, lavagem, lavagem carro */
function spelledOut(phrases: string): string[] {
  return phrases.split(",").flatMap((phrase) => {
    const [first = ""] = phrase.split(" ", 1);
    return phrase.slice(first.length).split("|").map((other) => phraseOf(`${first} ${other}`).join(" "));
  });
}

const bySubject = new Map(lines.map(({ concept }) => [concept.subject, concept]));

for (const { concept, phrases, kinds, targets } of lines) {
  const takenBy = concept.takenBy as Map<number, number>;
  for (const [name, points] of targets) {
    const target = bySubject.get(name);
    if (target) takenBy.set(target.id, points);
  }
  for (const phrase of [...phrases, ...kinds]) {
    if (phrase === "" || PHRASES.has(phrase)) continue;
    if (!phrases.includes(phrase)) (KINDS as Set<string>).add(phrase);
    (PHRASES as Map<string, Concept>).set(phrase, concept);
    const words = phrase.split(" ");
    for (const word of words) (VOCABULARY as Set<string>).add(word);
    const start = senseOf(words[0] ?? "");
    (STARTS as Map<string, number>).set(start, Math.max(words.length, STARTS.get(start) ?? 0));
  }
}
for (const word of SENSES.keys()) (VOCABULARY as Set<string>).add(word);
// what a phrase says literally goes before what another means
for (const [phrase, concept] of new Map(PHRASES)) {
  const meant = phrase.split(" ").map(senseOf).join(" ");
  if (!phrase.includes(" ") || PHRASES.has(meant)) continue;
  (PHRASES as Map<string, Concept>).set(meant, concept);
  if (KINDS.has(phrase)) (KINDS as Set<string>).add(meant);
}

const direct = CONCEPTS.map(({ takenBy }) => new Map(takenBy));
for (const { id, takenBy } of CONCEPTS) {
  const all = takenBy as Map<number, number>;
  for (const [over, first] of direct[id] ?? []) {
    for (const [end, second] of direct[over] ?? []) {
      const points = Math.round((first * second * DETOUR) / 100);
      // a detour is never as good as what the line itself says
      if (!direct[id]?.has(end) && points > (all.get(end) ?? 0)) all.set(end, points);
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
