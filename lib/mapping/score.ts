/** How well categories fit one expense type, in points, and why. */
import type { Why } from "../model/mapping.ts";
import type { Chart, Entry } from "./chart.ts";
import { type Concept, conceptOf } from "./lexicon.ts";
import type { Candidate } from "./offered.ts";
import type { Reading } from "./reading.ts";
import type { TypeName } from "./type-name.ts";

export interface Fit {
  candidate: Candidate;
  points: number;
  why: Why;
  /** the least that any of the type's heads is taken with; 100 = the very same concept */
  covered: number;
  /** the concept under which the category was found; null by name or words alone */
  under: number | null;
}

/** Fits below this are worse than saying nothing. */
export const WORTH_SHOWING = 25;
/** From here on a category of another concept is where any controller would book it; see lexicon.ts. */
export const TAKES_IT = 70;

const SAME_NAME = 120;
const SAME_WORDS = 112;
const LAST_RESORT = 27;
/** What a category for other kinds of the same thing loses: "Pneus" for an oil change. */
const OTHER_KIND = 14;
/** What one that names this very kind is better by. */
const THIS_KIND = 6;
/** … and the most it is ever said to cover. */
const HALF_COVERED = 60;
/** For a type whose words all stand in the category. */
const LITERALLY = 8;

/** "Alimentação em viagem" under "Viagens": where the circumstance is the category. */
const OF_CIRCUMSTANCE = 34;
/** … and never as well as a place of the thing's own. */
const BEST_BROADER = 96;

const REST = conceptOf("diversos");

/** Every category that has something to do with the type, best first. */
export function fitsOf(type: TypeName, chart: Chart): Fit[] {
  const found = new Map<Candidate, Fit>();
  const keep = (fit: Fit): void => {
    const other = found.get(fit.candidate);
    if (!other || fit.points > other.points) found.set(fit.candidate, fit);
  };
  byConcepts(type.reading, chart, keep);
  byWords(type.reading, chart, keep);
  const { key } = type.reading;
  if (key !== "") for (const candidate of chart.byKey.get(key) ?? []) keep({ candidate, points: SAME_WORDS, why: { code: "same-words" }, covered: 100, under: null });
  if (type.folded !== "") for (const candidate of chart.byName.get(type.folded) ?? []) keep({ candidate, points: SAME_NAME, why: { code: "same-name" }, covered: 100, under: null });
  return [...found.values()].filter(({ points }) => points >= WORTH_SHOWING).sort((a, b) => b.points - a.points || a.candidate.order - b.candidate.order);
}

function byConcepts(reading: Reading, chart: Chart, keep: (fit: Fit) => void): void {
  const seen = new Map<Candidate, { points: number; word: string; rel: number; covers: number[]; under: number }>();
  reading.heads.forEach(({ concept }, index) => {
    for (const [target, rel] of concept.takenBy) {
      for (const entry of chart.byConcept.get(target) ?? []) {
        const near = entry.kinds.length === 0 || entry.kinds.some((kind) => reading.words.some((word) => akin(kind, word)));
        const points = rel - lostIn(entry, rel) - (near ? (entry.kinds.length > 0 ? -THIS_KIND : 0) : OTHER_KIND);
        const before = seen.get(entry.candidate);
        const covers = before?.covers ?? reading.heads.map(() => 0);
        covers[index] = Math.max(covers[index] ?? 0, entry.qualifies ? 0 : near ? rel : Math.min(rel, HALF_COVERED));
        if (!before || points > before.points) seen.set(entry.candidate, { points, word: concept.subject, rel: entry.qualifies ? 45 : rel, covers, under: target });
      }
    }
    // a category for whatever has no place of its own is better than none, and never more than that
    for (const { candidate, qualifies } of chart.byConcept.get(REST.id) ?? []) {
      if (!qualifies && !seen.has(candidate)) seen.set(candidate, { points: LAST_RESORT, word: REST.subject, rel: LAST_RESORT, covers: [LAST_RESORT], under: REST.id });
    }
  });
  for (const { id, subject } of reading.qualifiers) {
    for (const { candidate, qualifies } of chart.byConcept.get(id) ?? []) {
      const before = seen.get(candidate);
      if (!before) seen.set(candidate, { points: qualifies ? 26 : 44, word: subject, rel: 44, covers: [0], under: id });
      // "Alimentação em viagem": among broader categories the one of the journey
      else if (before.rel === 100 || qualifies) before.points += 5;
      else {
        before.points = Math.min(BEST_BROADER, before.points + OF_CIRCUMSTANCE);
        before.covers[0] = Math.max(before.covers[0] ?? 0, before.rel + 20);
      }
    }
  }
  for (const [candidate, { points, word, rel, covers, under }] of seen) {
    const literal = (LITERALLY * reading.words.filter((one) => candidate.reading.words.includes(one)).length) / reading.words.length;
    const total = points + literal - strange(candidate, reading);
    const why: Why = { code: rel === 100 ? "same-concept" : "broader-concept", data: { word } };
    keep({ candidate, points: total, why, covered: covers.reduce((least, one) => Math.min(least, one), 100), under });
  }
}

function lostIn({ late, qualifies }: Entry, rel: number): number {
  return qualifies ? Math.max(0, rel - 45) : late;
}

/** What is taken off for all that the category says and the type doesn't. */
function strange(candidate: Candidate, type: Reading): number {
  const { heads, qualifiers, unknown, narrowing, departments, alien, rest } = candidate.reading;
  let lost = 0;
  const meant = (concept: Concept): boolean => type.qualifiers.includes(concept) || type.heads.some((head) => head.concept === concept);
  // "Taxas de vistoria": the broader word narrows nothing
  const of = (concept: Concept): boolean => heads.some((head) => (head.concept.takenBy.get(concept.id) ?? 0) >= TAKES_IT);
  for (const concept of qualifiers) if (!meant(concept)) lost += of(concept) ? 3 : 9;
  for (const { concept } of heads) if (concept.payroll && !meant(concept)) lost += 12;
  const others = unknown.filter((word) => !type.unknown.includes(word));
  const narrower = others.filter((word) => narrowing.includes(word));
  lost += 2 * others.length + 3 * narrower.length - 6 * (unknown.length - others.length);
  const elsewhere = departments.filter((word) => !type.departments.includes(word));
  lost += 3 * elsewhere.length - 4 * (departments.length - elsewhere.length);
  if (alien && !type.alien) lost += 30;
  if (rest && !type.rest) lost += 4;
  if (candidate.invested) lost += 8;
  if (ownedVehicle(candidate)) lost += candidate.invested ? 52 : 25;
  return lost;
}

/** The same word, or one of the same family: borracheiro, borracharia. */
function akin(one: string, other: string): boolean {
  return one === other || (one.length > 6 && one.slice(0, 6) === other.slice(0, 6));
}

/** "Veículos" is where they are bought; "Despesas com veículos" is where they cost. */
function ownedVehicle({ names }: Candidate): boolean {
  return names.some((name) => /^(?:(?:compra|aquisicao) de )?veiculos?$/.test(name));
}

/** Words outside the lexicon that both have. A type that names a concept means the concept; its other words are circumstances. */
function byWords({ unknown, heads, alien }: Reading, chart: Chart, keep: (fit: Fit) => void): void {
  const most = heads.length > 0 ? 30 : 62;
  const alone = new Set(unknown.flatMap((word) => chart.byWord.get(word) ?? [])).size === 1;
  for (const candidate of new Set(unknown.flatMap((word) => chart.byWord.get(word) ?? []))) {
    const { reading } = candidate;
    const shared = unknown.filter((word) => reading.unknown.includes(word));
    const dice = (2 * shared.length) / (unknown.length + reading.words.length);
    keep({ candidate, points: 20 + (alone ? 34 : 0) + most * dice - (reading.alien && !alien ? 30 : 0), why: { code: "similar-name", data: { word: shared.join(" ") } }, covered: 0, under: null });
  }
}
