/** The categories that may be suggested, indexed once so that a type meets only those that could fit. */
import type { Category } from "../model/omie.ts";
import type { PageOption } from "../model/vexpenses.ts";
import { type Candidate, candidates } from "./offered.ts";

/** A category under one of its concepts. */
export interface Entry {
  candidate: Candidate;
  /** what the concept loses by its place in the name; see reading.ts */
  late: number;
  /** the words of the kinds the category is for, [] when it is for all; see reading.ts */
  kinds: readonly string[];
  /** it only qualifies the category: "viagem" in "Internet em viagem" */
  qualifies: boolean;
}

export interface Chart {
  size: number;
  candidates: readonly Candidate[];
  byConcept: ReadonlyMap<number, readonly Entry[]>;
  byWord: ReadonlyMap<string, readonly Candidate[]>;
  byName: ReadonlyMap<string, readonly Candidate[]>;
  byKey: ReadonlyMap<string, readonly Candidate[]>;
  /** words that no concept knows but a category has: a type that has one means it */
  words: ReadonlySet<string>;
}

/** @param categories OMIE's register, or null when it isn't known */
export function chartOf(offered: readonly PageOption[], categories: readonly Category[] | null): Chart {
  const all = byDepartment(candidates(offered, categories));
  const byConcept = new Map<number, Entry[]>();
  const byWord = new Map<string, Candidate[]>();
  const byName = new Map<string, Candidate[]>();
  const byKey = new Map<string, Candidate[]>();
  const own = new Set<string>();
  for (const candidate of all) {
    const { heads, qualifiers, words, unknown, key } = candidate.reading;
    for (const { concept, late, kinds } of heads) put(byConcept, concept.id, { candidate, late, kinds, qualifies: false });
    for (const { id } of qualifiers) put(byConcept, id, { candidate, late: 0, kinds: [], qualifies: true });
    for (const word of words) put(byWord, word, candidate);
    for (const word of unknown) own.add(word);
    for (const name of candidate.names) put(byName, name, candidate);
    if (key !== "") put(byKey, key, candidate);
  }
  return { size: all.length, candidates: all, byConcept, byWord, byName, byKey, words: own };
}

/** Names that begin with one word nobody knows are of one department: "LOG Pneus", "LOG Multas", "LOG Diárias". */
const MANY = 3;

function byDepartment(all: readonly Candidate[]): Candidate[] {
  const first = ({ names, reading }: Candidate): string => reading.unknown.find((word) => names[0]?.startsWith(`${word} `)) ?? "";
  const begun = Map.groupBy(all, first);
  return all.map((candidate) => {
    const word = first(candidate);
    if (word === "" || (begun.get(word)?.length ?? 0) < MANY) return candidate;
    const { reading } = candidate;
    const others = (words: readonly string[]): string[] => words.filter((one) => one !== word);
    return { ...candidate, reading: { ...reading, unknown: others(reading.unknown), narrowing: others(reading.narrowing), departments: [...reading.departments, word] } };
  });
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
