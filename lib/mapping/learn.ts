/** What the administrator's own bindings teach: the same type, one of the same meaning, and whose categories they use. */
import type { OwnBinding } from "../model/mapping.ts";
import type { Chart } from "./chart.ts";
import type { Candidate } from "./offered.ts";
import type { Reading } from "./reading.ts";
import type { Fit } from "./score.ts";
import { type TypeName, typeName } from "./type-name.ts";

/** A binding whose category is on offer. */
export interface Lesson {
  binding: OwnBinding;
  name: TypeName;
  meaning: string;
  candidate: Candidate;
}

export interface Taught {
  fits: Fit[];
  /** the company's practice settles it; null when it says nothing or not one thing */
  settled: Candidate | null;
  /** practice and names disagree, or practice with itself: somebody has to look */
  disputed: boolean;
}

// between the very same name, which is never passed over, and the same words
const OWN = 116;
const LIKE_OWN = 107;
/** Names that fit at least this well are a rule of their own. */
const EXACT = 95;
const SAME_DEPARTMENT = 4;

/** Bindings in which the type and exactly one category on offer can be recognised. */
export function lessonsFrom(bindings: readonly OwnBinding[], chart: Chart): Lesson[] {
  const places = Map.groupBy(
    chart.candidates.flatMap((candidate) => [...new Set([candidate.option.value.trim(), candidate.code])].map((place) => ({ place, candidate }))),
    ({ place }) => place,
  );
  return bindings.flatMap((binding) => {
    const found = places.get(binding.category.trim()) ?? [];
    const [only] = found;
    if (!only || found.length > 1 || binding.category.trim() === "") return [];
    const name = typeName(binding.type, chart);
    return name.folded === "" ? [] : [{ binding, name, meaning: meaningOf(name.reading), candidate: only.candidate }];
  });
}

function meaningOf({ heads, qualifiers }: Reading): string {
  const ids = heads.map(({ concept }) => concept.id).sort((a, b) => a - b);
  return ids.length === 0 ? "" : `${ids.join()};${qualifiers.map(({ id }) => id).join()}`;
}

/** @param fits what names alone say, best first */
export function taught(type: TypeName, fits: Fit[], lessons: readonly Lesson[]): Taught {
  if (lessons.length === 0 || type.folded === "") return { fits, settled: null, disputed: false };
  const { key } = type.reading;
  const meaning = meaningOf(type.reading);
  const same = lessons.filter(({ name }) => name.folded === type.folded || (key !== "" && name.reading.key === key));
  const like = meaning === "" ? [] : lessons.filter((lesson) => lesson.meaning === meaning && type.reading.unknown.every((word) => lesson.name.reading.unknown.includes(word)));
  const teaching = same.length > 0 ? same : like;
  const found = new Map(fits.map((fit) => [fit.candidate, fit]));
  for (const { candidate, binding } of teaching) {
    const before = found.get(candidate);
    const points = same.length > 0 ? OWN : LIKE_OWN;
    if (before && before.points >= points) continue;
    const why: Fit["why"] = same.length > 0 ? { code: "own-binding" } : { code: "like-own-binding", data: { word: binding.type } };
    found.set(candidate, { candidate, points, why, covered: 100, under: null });
  }
  const department = usualDepartment(lessons);
  const all = [...found.values()].map((fit) => (department !== "" && departmentOf(fit.candidate) === department ? { ...fit, points: fit.points + SAME_DEPARTMENT } : fit));
  all.sort((a, b) => b.points - a.points || a.candidate.order - b.candidate.order);
  const [settled] = new Set(teaching.map(({ candidate }) => candidate));
  const agreed = teaching.every(({ candidate }) => candidate === settled);
  const exact = fits.some(({ candidate, points }) => points >= EXACT && candidate !== settled && !twins(candidate, settled));
  return { fits: all, settled: settled && agreed && !exact ? settled : null, disputed: teaching.length > 0 && (!agreed || exact) };
}

/** Of two departments' categories of one name the company's choice is no dispute. */
function twins(one: Candidate, other: Candidate | undefined): boolean {
  const bare = ({ reading }: Candidate): string => reading.words.filter((word) => !reading.departments.includes(word)).join(" ");
  return other !== undefined && bare(one) === bare(other);
}

function departmentOf({ reading }: Candidate): string {
  return reading.departments.join(" ");
}

/** Whose categories most of the bindings use, "" where there is no such thing. */
function usualDepartment(lessons: readonly Lesson[]): string {
  const times = Map.groupBy(lessons, ({ candidate }) => departmentOf(candidate));
  const [most] = [...times].sort(([, a], [, b]) => b.length - a.length);
  return most && most[1].length >= 2 && most[1].length > 0.6 * lessons.length ? most[0] : "";
}
