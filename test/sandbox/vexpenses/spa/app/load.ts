/** Reading from the back end into a component. */
import { useCallback, useEffect, useState } from "react";
import { call } from "./client.ts";

/** @returns what the address answers, null until it did, and a way to read it again */
export function useLoaded<T>(path: string): [T | null, () => Promise<void>] {
  const [loaded, setLoaded] = useState<{ path: string; value: T } | null>(null);
  const reload = useCallback(
    () => call<T>("GET", path).then((value) => setLoaded({ path, value })),
    [path],
  );
  useEffect(() => {
    void reload();
  }, [reload]);
  // An answer for the address before this one is not an answer.
  return [loaded?.path === path ? loaded.value : null, reload];
}
