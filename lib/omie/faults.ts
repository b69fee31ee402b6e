/**
 * OMIE's faults as values. OMIE answers "your parameter is wrong", "wait" and "we are unstable" alike with HTTP 500,
 * puts faults into HTTP 200 as well, and reuses fault codes, so the text decides (OMIE help 8001888 and recorded
 * answers); the status only speaks where OMIE documents one meaning for it (425, 429) or where there is no fault text.
 */
import type { Fault, FaultKind } from "../fault.ts";
import { nextClock } from "./texts.ts";

export interface RawAnswer {
  status: number;
  body: string;
  /** the header of that name, or null */
  retryAfter: string | null;
}

/** OMIE's own block (OMIE help 8112984), when the answer names no seconds. */
const BLOCK_S = 1800;
/** OMIE frees a repeated request after 60 s; two more for the way and for clocks. */
export const REPEAT_MS = 62_000;
const MARGIN_S = 2;
const RATE_S = 20;
const LONGEST_S = 24 * 60 * 60;

/** Folded texts, in the order in which they are tried: the narrower first. */
const TEXTS: [FaultKind, RegExp][] = [
  ["blocked", /consumo indevido|api bloqueada|misuse_api_process/],
  ["suspended", /aplicativo.*suspens|chave de acesso esta invalida/],
  ["refused", /chave de acesso|app_?(key|secret)\b.*(inval|incorret|nao )/],
  ["redundant", /redundan|ja foi processada ou esta sendo processada/],
  ["busy", /sendo executada/],
  ["rate", /too many requests/],
  // Narrow on purpose: an empty register is believed, so nothing else may pass for one.
  ["empty", /nao existem registros|nenhum registro (foi )?encontrado|nenhuma conta corrente foi encontrada/],
  ["unstable", /broken response|application server|proto_byebye|^soap-error|timed? ?out|temporariamente indispon/],
];

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Tells an answer from a fault.
 * @param now epoch ms when the answer came
 * @param proven these keys have already worked. One integrator reports "chave de acesso inválida" on HTTP 500 as
 *   OMIE's disguise for too many requests; where the keys are proven we take it for that.
 */
export function classify(
  raw: RawAnswer,
  now: number,
  proven: boolean,
): { ok: true; body: unknown } | { ok: false; fault: Fault } {
  const fault = (kind: FaultKind, text: string, seconds: number | null = null) => ({
    ok: false as const,
    fault: { kind, text, until: seconds === null ? null : now + seconds * 1000 },
  });
  const body = parse(raw.body);
  const said = isRecord(body) ? faultText(body) : null;
  const text = `HTTP ${raw.status} ${said ?? excerpt(raw.body)}`.trim();
  const known = said === null ? undefined : TEXTS.find(([, pattern]) => pattern.test(fold(said)))?.[0];

  switch (known ?? byStatus(raw.status)) {
    case "blocked":
      return fault("blocked", text, seconds(said, BLOCK_S) + MARGIN_S);
    case "rate":
      return fault("rate", text, Math.max(RATE_S, retryAfter(raw.retryAfter, now)));
    case "suspended":
    case "refused":
      if (raw.status >= 500 && proven) return fault("rate", text, 60);
      return fault(known as FaultKind, text);
    case "redundant":
      return { ok: false, fault: { kind: "redundant", text, until: repeatable(said, now) } };
    case "busy":
      return fault("busy", text, seconds(said, 60) + MARGIN_S);
    case "empty":
    case "unstable":
      return fault(known as FaultKind, text);
  }
  if (said !== null) return { ok: false, fault: { kind: "unknown", text, until: null, said: words(body) } };
  if (raw.status >= 500) return fault("unstable", text);
  if (!isRecord(body)) return fault("unreadable", text);
  if (raw.status >= 400) return fault("unknown", text);
  return { ok: true, body };
}

/** OMIE documents these two statuses for nothing else, and all we do about them is wait. */
function byStatus(status: number): FaultKind | undefined {
  if (status === 425) return "blocked";
  return status === 429 ? "rate" : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function faultText(body: Record<string, unknown>): string | null {
  const parts = [body.faultstring, body.faultcode, body.error_code, body.error_message];
  const words = parts.filter((part) => (typeof part === "string" && part.trim() !== "") || (typeof part === "number" && part !== 0));
  return words.length === 0 ? null : words.join(" · ");
}

/** A fault's sentence as OMIE wrote it, without code and "ERROR:". */
function words(body: unknown): string {
  const sentence = isRecord(body) ? (body.faultstring ?? body.error_message) : "";
  return String(sentence ?? "").replace(/^ERROR:\s*/i, "").trim();
}

/** The words of a page or of an answer that is no fault, short. */
function excerpt(body: string): string {
  return body
    .slice(0, 20_000)
    .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 160);
}

function seconds(text: string | null, otherwise: number): number {
  const said = /(\d+)\s*segundo/i.exec(text ?? "")?.[1];
  return said === undefined ? otherwise : Math.min(Number(said), LONGEST_S);
}

/** "Aguarde 44 segundos", or in the older wording a time of day in São Paulo. */
function repeatable(text: string | null, now: number): number {
  const clock = /\b(\d{2}:\d{2}:\d{2})\b/.exec(text ?? "")?.[1];
  const at = clock === undefined ? null : nextClock(clock, now);
  // Further off than the window itself means that the clocks disagree.
  if (at !== null && at - now <= REPEAT_MS * 2) return at + MARGIN_S * 1000;
  return now + (seconds(text, 60) + MARGIN_S) * 1000;
}

function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const value = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(value) ? Math.min(Math.max(0, Math.ceil(value)), LONGEST_S) : 0;
}
