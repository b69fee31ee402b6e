/**
 * What OMIE's texts mean: entities, e-mail lists and dates. Pure.
 */

/** HTML's names for U+00A0 to U+00FF, in order: the ones a Latin-1 era service may write. */
const LATIN1 = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml"
).split(" ");

const NAMED = new Map<string, string>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ...LATIN1.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
]);

/** Decodes HTML entities once; what is no entity stays as it is. The result is text, never markup. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const point = decimal === undefined ? parseInt(hex, 16) : parseInt(decimal, 10);
    const drawable = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return drawable ? String.fromCodePoint(point) : whole;
  });
}

/**
 * The addresses in OMIE's one e-mail field of up to 500 characters, lower-cased, in order, each once. OMIE documents
 * no separator; integrators write ", " and "; ".
 */
export function splitEmails(field: string | null): string[] {
  if (field === null) return [];
  const pieces = decodeEntities(field).toLowerCase().split(/[,;\s]+/);
  return [...new Set(pieces.filter((piece) => piece !== ""))];
}

/** São Paulo keeps UTC−03:00 all year since 2019; OMIE writes local time without a zone. */
const SAO_PAULO_MS = 3 * 60 * 60 * 1000;

/**
 * A moment from dd/mm/aaaa and hh:mm:ss (midnight when missing or unreadable).
 * @returns epoch ms, or null when there is no such date
 */
export function parseMoment(date: string | null, time: string | null): number | null {
  const day = /^\s*(\d{2})\/(\d{2})\/(\d{4})\s*$/.exec(date ?? "");
  if (day === null) return null;
  const [, dd, mm, yyyy] = day.map(Number) as [number, number, number, number];
  const clock = /^\s*([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*$/.exec(time ?? "");
  const [hours, minutes, seconds] = clock === null ? [0, 0, 0] : [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
  const utc = Date.UTC(yyyy, mm - 1, dd, hours, minutes, seconds);
  const real = new Date(utc).getUTCDate() === dd && new Date(utc).getUTCMonth() === mm - 1;
  return real ? utc + SAO_PAULO_MS : null;
}

/**
 * A moment as OMIE writes it, in São Paulo.
 * @param at epoch ms
 */
export function formatMoment(at: number): { date: string; time: string } {
  const [year, month, day, time] = new Date(at - SAO_PAULO_MS).toISOString().split(/[-T.]/);
  return { date: `${day}/${month}/${year}`, time: time ?? "" };
}

/**
 * The next moment at which clocks in São Paulo show this time.
 * @param clock hh:mm:ss
 * @param now epoch ms
 */
export function nextClock(clock: string, now: number): number | null {
  const here = new Date(now - SAO_PAULO_MS);
  const today = `${pad(here.getUTCDate())}/${pad(here.getUTCMonth() + 1)}/${here.getUTCFullYear()}`;
  if (!/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock)) return null;
  const moment = parseMoment(today, clock);
  if (moment === null) return null;
  return moment >= now ? moment : moment + 24 * 60 * 60 * 1000;
}

const pad = (n: number): string => String(n).padStart(2, "0");
