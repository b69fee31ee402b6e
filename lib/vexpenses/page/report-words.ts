/** How a report is numbered, what its states are called, and when something happened to it: read from single texts. Pure. */
import { APPROVED, AWAITING, OPENED, PAID, REJECTED, REOPENED } from "./words.ts";
import { says, startsWith } from "./phrases.ts";

/** What became of a report or of an approval of it; `waiting` for you, others or anybody. */
export type ReportStatus = "open" | "waiting" | "approved" | "rejected" | "reopened" | "paid";

const STATUSES: readonly [ReportStatus, readonly string[]][] = [
  ["waiting", AWAITING],
  ["rejected", REJECTED],
  ["reopened", REOPENED],
  ["paid", PAID],
  ["approved", APPROVED],
  ["open", OPENED],
];
const LONGEST_STATUS = 60;
/** "No" alone is Portuguese for "in the": "Aprovado no passo 2". */
const DENIED = ["nao", "not", ...STATUSES.flatMap(([, words]) => words.map((word) => `no ${word}`))];

/** The one state a short text names; null for none, for several ("Aprovado e pago") and for "não aprovado". */
export function statusIn(text: string): ReportStatus | null {
  if (text.length > LONGEST_STATUS || says(text, DENIED)) return null;
  const said = STATUSES.filter(([, words]) => says(text, words));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}

/** What a text says was done, by how it begins: "Enviado por Ana", not "Comentário: aprovado?". */
export function actionIn(text: string): ReportStatus | null {
  return STATUSES.find(([, words]) => startsWith(text, words))?.[0] ?? null;
}

/** "#8101 - Viagem SP" taken apart; null where the text doesn't begin with a number of that kind. */
export function numberIn(text: string): { number: string; description: string } | null {
  const found = /^#\s?(\d{1,12})(?!\d)\s*[-–—:·|]?\s*(.*)$/su.exec(text);
  return found && { number: found[1] ?? "", description: found[2] ?? "" };
}

/** A day and a time of day as the page writes them. */
export interface Moment {
  /** yyyy-mm-dd */
  day: string;
  /** hh:mm, "" when the page shows none */
  time: string;
}

const MOMENT = /(?<!\d)(\d{2})\/(\d{2})\/(\d{4})(?!\d)(?:\D{1,6}(\d{2}):(\d{2}))?/;

/** The first dd/mm/yyyy in a text, with the time beside it; null for none and for days that don't exist. */
export function momentIn(text: string): Moment | null {
  const [, dd = "", mm = "", yyyy = "", hour, minute] = MOMENT.exec(text) ?? [];
  const day = `${yyyy}-${mm}-${dd}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return null;
  return { day, time: hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `${hour}:${minute}` : "" };
}
