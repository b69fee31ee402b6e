/** General search over category names, as somebody would use it who doesn't know what an expense is. */
import uFuzzy from "@leeoniya/ufuzzy";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { fold } from "../../lib/fold.ts";

/** Indexes the names once; then the places of the best three for one query, best first. */
export type Rival = (names: readonly string[]) => (query: string) => number[];

const MOST = 3;

export const RIVALS: Record<string, Rival> = {
  "fuse.js": (names) => {
    const fuse = new Fuse(names.map(fold), { ignoreLocation: true, threshold: 0.6 });
    return (query) => fuse.search(fold(query), { limit: MOST }).map(({ refIndex }) => refIndex);
  },
  MiniSearch: (names) => {
    const index = new MiniSearch<{ id: number; name: string }>({ fields: ["name"], searchOptions: { prefix: true, fuzzy: 0.2 } });
    index.addAll(names.map((name, id) => ({ id, name: fold(name) })));
    return (query) => index.search(fold(query)).slice(0, MOST).map(({ id }) => Number(id));
  },
  uFuzzy: (names) => {
    const haystack = names.map(fold);
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return (query) => {
      const [found, info, order] = fuzzy.search(haystack, fold(query), 1);
      const sorted = order && info ? order.map((place) => info.idx[place] ?? 0) : (found ?? []);
      return sorted.slice(0, MOST);
    };
  },
  BM25: bm25,
};

const K = 1.2;
const B = 0.75;

function bm25(names: readonly string[]): (query: string) => number[] {
  const documents = names.map(wordsIn);
  const usual = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length);
  const places = new Map<string, Map<number, number>>();
  for (const [place, words] of documents.entries()) {
    for (const word of words) {
      const times = places.get(word) ?? new Map<number, number>();
      times.set(place, (times.get(place) ?? 0) + 1);
      places.set(word, times);
    }
  }
  return (query) => {
    const points = new Map<number, number>();
    for (const word of wordsIn(query)) {
      const times = places.get(word);
      if (!times) continue;
      const rare = Math.log(1 + (documents.length - times.size + 0.5) / (times.size + 0.5));
      for (const [place, count] of times) {
        const length = (documents[place]?.length ?? 0) / usual;
        points.set(place, (points.get(place) ?? 0) + (rare * count * (K + 1)) / (count + K * (1 - B + B * length)));
      }
    }
    return [...points].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST).map(([place]) => place);
  };
}

function wordsIn(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
