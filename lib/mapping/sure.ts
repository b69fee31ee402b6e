/** May the best category be filled without looking twice? */
import type { Chart } from "./chart.ts";
import { type Concept, conceptOf } from "./lexicon.ts";
import type { Candidate } from "./offered.ts";
import type { Reading } from "./reading.ts";
import { type Fit, TAKES_IT } from "./score.ts";
import type { TypeName } from "./type-name.ts";
import { CHANGES_MEANING } from "./words.ts";

/** Points a best fit needs, and by how many it must lead. */
export interface Limits {
  enough: number;
  lead: number;
}
const LIMITS: Limits = { enough: 68, lead: 6 };
/**
 * Taxi, toll and parking where the chart has a place for journeys only: nothing else comes near, and that settles
 * it although the concept by itself would not. Meals and fuel stay open: vouchers and the fleet are about.
 */
const OF_A_JOURNEY = { enough: 55, lead: 20 };

const JOURNEY = conceptOf("viagem");
const OFFICE = conceptOf("material de escritório");
const MEAL = conceptOf("refeição");
const FUEL = conceptOf("combustível");
const MEAL_VOUCHERS = ["vale refeição", "vale alimentação"].map(conceptOf);
const KILOMETRES = conceptOf("quilometragem");

/**
 * @param fits best first, all of them
 * @returns true when the lead over every other category is clear and no twin of the best is on offer
 */
export function isSure(type: TypeName, fits: readonly Fit[], chart: Chart, limits: Limits = LIMITS): boolean {
  const [best, next] = fits;
  if (!best || type.folded === "" || !best.candidate.certain || best.candidate.invested) return false;
  const { reading } = type;
  if (reading.heads.some(({ concept }) => concept.early)) return false;
  if (reading.guessed || hasTwin(best.candidate, chart)) return false;
  const sameName = best.why.code === "same-name";
  // "Refeições e lanches" in both says more than any voucher; "Refeição" alone doesn't
  if (tempts(reading, chart) && !(sameName && reading.words.length > 1)) return false;
  if (sameName || (best.points > (next?.points ?? 0) && !narrowed(best, reading) && saysAll(best.candidate, reading, chart))) return standsAlone(best.candidate, reading, chart);
  if (best.points - (next?.points ?? 0) < limits.lead) return false;
  const elsewhere = fits.find(({ under }) => under !== JOURNEY.id);
  const journey = best.under === JOURNEY.id && best.covered >= OF_A_JOURNEY.enough && best.points - (elsewhere?.points ?? 0) >= OF_A_JOURNEY.lead;
  if (!journey && best.points < limits.enough) return false;
  // a word nobody knows may make it anything, unless it only says which hotel or whose course
  const which = !type.folded.includes("(") && reading.opens && best.covered >= TAKES_IT && reading.heads.every(({ concept, kinds }) => concept.named || (concept.brands && kinds.length > 0));
  if ((!which && reading.unknown.some((word) => !best.candidate.reading.unknown.includes(word))) || reading.alien !== best.candidate.reading.alien) return false;
  if (!fitsAltogether(reading, best.candidate) || narrowed(best, reading)) return false;
  if (best.why.code === "same-words") return standsAlone(best.candidate, reading, chart);
  // "Refeição em viagem" beside "Viagens": the meal's place or the journey's?
  const own = (concept: Concept): boolean => chart.byConcept.get(concept.id)?.some(({ qualifies }) => !qualifies) ?? false;
  if (reading.qualifiers.some((one) => one !== OFFICE && own(one) && !mentions(best.candidate, one))) return false;
  // "Patrocínio de evento": in its broader category, or in that of the event?
  if (best.covered < 100 && reading.qualifiers.some((one) => one !== JOURNEY && one !== OFFICE && chart.byConcept.has(one.id))) return false;
  return (journey || best.covered >= TAKES_IT) && reading.heads.every(({ concept }) => !concept.sensitive);
}

function mentions({ reading }: Candidate, concept: Concept): boolean {
  return reading.qualifiers.includes(concept) || reading.heads.some((head) => head.concept === concept);
}

/** All words of the type, none of them in passing, and no other category has them: "Descarga" in "Carga e descarga". */
function saysAll({ reading }: Candidate, { words, heads, unknown }: Reading, chart: Chart): boolean {
  const all = (other: Reading): boolean => words.every((word) => other.words.includes(word));
  return (
    all(reading) &&
    heads.every(({ concept }) => !concept.sensitive && reading.heads.some((head) => head.concept === concept)) &&
    !unknown.some((word) => reading.narrowing.includes(word)) &&
    chart.byWord.get(words[0] ?? "")?.filter((other) => all(other.reading)).length === 1
  );
}

/** "Seguro de carga" takes no other insurance, "Reparos da sede" no car: for a part only of what the type's broader concept is. */
function narrowed({ candidate }: Fit, type: Reading): boolean {
  const { narrowing, qualifiers, heads } = candidate.reading;
  const meant = new Set([...type.qualifiers, ...[...type.heads, ...heads].map(({ concept }) => concept)]);
  return (
    narrowing.some((word) => !type.unknown.includes(word)) ||
    qualifiers.some((one) => one !== JOURNEY && !meant.has(one))
  );
}

/**
 * "Aluguel de cadeiras" is no "Aluguel": what qualifies the type has to be in the category too, or belong to the
 * head anyway ("Combustível da frota"), or be the journey it happens on or the office it is for.
 */
function fitsAltogether({ heads, qualifiers }: Reading, { reading }: Candidate): boolean {
  const said = new Set([...reading.qualifiers, ...reading.heads.map(({ concept }) => concept)]);
  const near = (one: Concept, other: Concept): boolean => one.takenBy.has(other.id) || other.takenBy.has(one.id);
  return qualifiers.every((one) => one === JOURNEY || one === OFFICE || said.has(one) || heads.some(({ concept }) => near(concept, one)));
}

/** The company's own practice stands in for the lead, but for what is no expense yet. */
export function maySettle({ reading }: TypeName, settled: Candidate): boolean {
  return settled.certain && !reading.heads.some(({ concept }) => concept.early);
}

/** Another category of the same name or words, or one that differs by a department only. */
function hasTwin(chosen: Candidate, chart: Chart): boolean {
  const { key, departments, heads } = chosen.reading;
  if ((chart.byKey.get(key)?.length ?? 0) > 1) return true;
  const first = heads[0]?.concept;
  if (!first) return false;
  return (chart.byConcept.get(first.id) ?? []).some(({ candidate, qualifies }) => {
    if (qualifies || candidate === chosen) return false;
    const other = candidate.reading;
    const parted = other.departments.length > 0 || departments.length > 0;
    return parted && without(other).join(" ") === without(chosen.reading).join(" ");
  });
}

function without({ words, departments }: Reading): string[] {
  return words.filter((word) => !departments.includes(word));
}

/**
 * "Refeição" beside a voucher for meals on offer (nobody books "Almoço" as a voucher); fuel beside kilometres, or
 * where the fleet's and the traveller's have a place each.
 */
function tempts({ heads, qualifiers }: Reading, { byConcept }: Chart): boolean {
  return (
    qualifiers.length === 0 &&
    heads.some(({ concept, kinds }) =>
      concept === FUEL
        ? byConcept.has(KILOMETRES.id) || (byConcept.get(FUEL.id)?.filter((entry) => !entry.qualifies && entry.kinds.length === 0).length ?? 0) > 1
        : concept === MEAL && kinds.length === 0 && MEAL_VOUCHERS.some(({ id }) => byConcept.has(id)),
    )
  );
}

/** True when no category is the same thing but for a word that matters for tax or payroll ("ISS" and "ISS retido"). */
function standsAlone(chosen: Candidate, type: Reading, chart: Chart): boolean {
  const { words } = type;
  const [first] = type.heads;
  // what has all of the words has the first
  const near = chart.byWord.get(words[0] ?? "") ?? [];
  return near.every((other) => {
    if (other === chosen) return true;
    const theirs = other.reading.words;
    const more = theirs.filter((word) => !words.includes(word));
    if (!words.every((word) => theirs.includes(word))) return true;
    return more.some((word) => !CHANGES_MEANING.test(word)) && !first?.concept.sensitive;
  });
}
