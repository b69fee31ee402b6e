const LONGEST = 300;

/** Takes the keys out of a text (OMIE is said to echo them in some faults), and only then shortens it. */
export function redact(text: string, keys: { appKey: string; appSecret: string }): string {
  let clean = text;
  for (const secret of [keys.appKey, keys.appSecret]) {
    if (secret !== "") clean = clean.replace(new RegExp(secret.replace(/\W/g, "\\$&"), "gi"), "•••");
  }
  return clean.slice(0, LONGEST);
}
