/** Gives each item a key of its own, in order: two expense types of one name share theirs ("Táxi", "Táxi 2"). */
export function distinct<T>(items: readonly T[], keyOf: (item: T) => string): { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = keyOf(item);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { key: nth === 1 ? name : `${name} ${nth}`, item };
  });
}
