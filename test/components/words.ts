/** The real messages as a lookup, as the browser's i18n would answer: placeholders filled, "" when unknown. */
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

export function lookupIn(messages: Messages): (key: string, subs?: string[]) => string {
  return (key, subs = []) => {
    const entry = messages[key];
    if (entry === undefined) return "";
    return entry.message.replaceAll(/\$(\w+)\$/g, (whole, name: string) => {
      const place = /^\$(\d)$/.exec(entry.placeholders?.[name.toLowerCase()]?.content ?? "");
      return place === null ? whole : (subs[Number(place[1]) - 1] ?? "");
    });
  };
}
