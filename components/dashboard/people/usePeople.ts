import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PersonRow } from "../../../lib/model/people.ts";
import type { PeoplePart, PeoplePort, PeopleQuery } from "./port.ts";

/** Rows asked for at once: more than a screen, so that scrolling meets few gaps. */
const CHUNK = 100;

export interface People {
  /** the newest answer; null until the first */
  part: PeoplePart | null;
  /** undefined where it isn't here yet */
  row(index: number): PersonRow | undefined;
  /** the rows drawn now: what of them is missing is asked for */
  look(from: number, to: number): void;
  /** the background didn't answer, or another company is in view */
  trouble: "silent" | "other-company" | null;
  reload(): void;
}

interface Held {
  query: string;
  version: string;
  chunks: Map<number, PersonRow[]>;
}

/** The rows of a query, stretch by stretch as they come into sight. `revision` changes when the books did. */
export function usePeople(port: PeoplePort, query: PeopleQuery, revision: unknown): People {
  const key = JSON.stringify(query);
  const held = useRef<Held>({ query: key, version: "", chunks: new Map() });
  const asked = useRef(new Set<string>());
  const seen = useRef({ from: 0, to: 0 });
  const [part, setPart] = useState<PeoplePart | null>(null);
  const [trouble, setTrouble] = useState<People["trouble"]>(null);
  const [, redraw] = useState(0);

  const fetchChunk = useCallback(
    async (chunk: number, again: boolean): Promise<void> => {
      const name = `${key} ${chunk}`;
      if (asked.current.has(name) && !again) return;
      asked.current.add(name);
      try {
        const answer = await port.people(query, chunk * CHUNK, CHUNK);
        if (held.current.query !== key) return;
        if ("refused" in answer) return setTrouble("other-company");
        if (held.current.version !== answer.version) held.current = { query: key, version: answer.version, chunks: new Map() };
        held.current.chunks.set(chunk, answer.rows);
        setTrouble(null);
        setPart(answer);
        redraw((n) => n + 1);
      } catch {
        if (held.current.query === key) setTrouble("silent");
      } finally {
        asked.current.delete(name);
      }
    },
    [port, key],
  );

  const fill = useCallback(
    (again: boolean): void => {
      const { from, to } = seen.current;
      for (let chunk = Math.floor(from / CHUNK); chunk <= Math.floor(Math.max(from, to - 1) / CHUNK); chunk++) {
        if (again || !held.current.chunks.has(chunk)) void fetchChunk(chunk, again);
      }
    },
    [fetchChunk],
  );

  useEffect(() => {
    // rows of another query stay in sight only until the first answer to this one
    if (held.current.query !== key) held.current = { query: key, version: "", chunks: new Map() };
    fill(true);
  }, [fill, revision]);

  return {
    part,
    row: (index) => held.current.chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK],
    look: (from, to) => {
      seen.current = { from, to };
      fill(false);
    },
    trouble,
    reload: () => fill(true),
  };
}
