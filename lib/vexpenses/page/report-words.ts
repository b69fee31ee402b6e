/** How a report is numbered, what its states are called, and when something happened to it: read from single texts. Pure. */
import type { Moment, ReportStatus } from "../../model/reports.ts";
import { APPROVED, AWAITING, OPENED, PAID, REJECTED, REOPENED, STEP, STEPS_DONE, STEPS_LEFT } from "./words.ts";
import { bareWords, says, startsWith } from "./phrases.ts";

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

const MOMENT = /(?<!\d)(\d{2})\/(\d{2})\/(\d{4})(?!\d)(?:\D{1,6}(\d{2}):(\d{2}))?/;

/** The first dd/mm/yyyy in a text, with the time beside it; null for none and for days that don't exist. */
export function momentIn(text: string): Moment | null {
  const [, dd = "", mm = "", yyyy = "", hour, minute] = MOMENT.exec(text) ?? [];
  const day = `${yyyy}-${mm}-${dd}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return null;
  return { day, time: hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `${hour}:${minute}` : "" };
}

/**
 * Steps of approval left after the one in view: "Etapa 1 de 3" and "1 de 3 etapas" leave two, "1 de 3 etapas
 * concluídas" leaves one, "última etapa" none. Null where a text tells no steps, or tells them in no way we know.
 */
export function stepsLeftIn(text: string): number | null {
  const words = bareWords(text);
  if (words.length > LONGEST_STATUS || !says(text, STEP)) return null;
  if (says(text, LAST_STEP)) return 0;
  const [, now, all] = /(?<!\d )\b(\d{1,2}) (?:(?:de|of|a) )?(\d{1,2})\b(?! \d)/.exec(words) ?? [];
  // "Falta 1 etapa" may count the one in view or not
  if (now === undefined || all === undefined || says(text, STEPS_LEFT)) return null;
  const left = Number(all) - Number(now) - (says(text, STEPS_DONE) ? 1 : 0);
  return Number(now) <= Number(all) && left >= 0 ? left : null;
}

const LAST_STEP = ["ultima etapa", "ultimo passo", "ultimo paso", "ultimo nivel", "last step", "final step"];
