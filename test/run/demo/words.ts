/** States, reasons and names as the reader of the extension sees them (pt-BR), for a terminal. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReasonCode, REASONS, type State } from "../../../lib/model/verdicts.ts";
import { countedReason, speak, stateText } from "../../../lib/text.ts";
import { lookupIn } from "../../components/words.ts";
import type { BadgeFacts } from "../../e2e/harness/find.ts";
import { ROOT } from "../step.ts";

type Messages = Parameters<typeof lookupIn>[0];

/** Makes lib/text speak Portuguese, whatever the terminal's language is. */
export function speakPortuguese(): void {
  speak(lookupIn(JSON.parse(readFileSync(join(ROOT, "public", "_locales", "pt_BR", "messages.json"), "utf8")) as Messages));
}

/** "Chega ao Omie", "Não chega", "Sem como saber" */
export const stateWord = (state: string): string => stateText({ state: state as State, reasons: [] });

/** White space collapsed, as a page shows it. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** A text from outside, harmless and short enough for a line: no control, zero-width or direction-turning characters. */
export function printable(text: string, longest = 28): string {
  const seen = tidy(text.replaceAll(/[\p{Cf}\p{Cc}]/gu, ""));
  return seen.length <= longest ? seen : `${seen.slice(0, longest - 1)}…`;
}

const WORST_FIRST: State[] = ["blocked", "unknown", "ready", "checking"];

/**
 * Who is in which state and why, one line per state and first reason:
 * "Não chega: 12" / "  3 · sem a tag Funcionário   Elisa, Lucas, Otávio".
 */
export function tally(badges: BadgeFacts[], nameOf: (key: string) => string): string[] {
  const lines: string[] = [];
  for (const state of WORST_FIRST) {
    const inState = badges.filter((badge) => badge.state === state);
    if (inState.length === 0) continue;
    lines.push(`${stateWord(state)}: ${inState.length}`);
    const groups = [...Map.groupBy(inState, (badge) => badge.reasons[0] ?? "")].map(([code, group]): [why: string, group: BadgeFacts[]] => [
      code === "" ? String(group.length) : countedReason(code as ReasonCode, group.length),
      group,
    ]);
    const width = Math.max(...groups.map(([why]) => why.length));
    for (const [why, group] of groups) lines.push(...listed(`  ${why.padEnd(width)}   `, group.map((badge) => nameOf(badge.key))));
  }
  return lines;
}

/** Longest line of names, in characters. */
const LINE = 110;

/** Names after a heading, going on below the first of them where the line is full. */
export function listed(heading: string, names: string[]): string[] {
  const lines = [heading];
  for (const [index, name] of names.entries()) {
    const word = index < names.length - 1 ? `${name}, ` : name;
    const line = lines.at(-1) ?? "";
    if (line.length > heading.length && line.length + word.length > LINE) lines.push(" ".repeat(heading.length) + word);
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}

/** One verdict as the data set has it. */
export interface Expectation {
  state: State;
  reasons: ReasonCode[];
  notes: ReasonCode[];
}

/**
 * Every badge that isn't as the data set says, in words; [] when all are. Beside the reasons given, only
 * member.sync-unproven may stand, and any note.
 */
export function differences(badges: BadgeFacts[], expected: Record<string, Expectation>): string[] {
  const seen = new Map(badges.map((badge) => [badge.key, badge]));
  const missing = Object.keys(expected).filter((key) => !seen.has(key));
  const wrong = badges.filter((badge) => {
    const wanted = expected[badge.key];
    if (wanted === undefined || badge.state !== wanted.state) return true;
    const serious = badge.reasons.filter((code) => REASONS[code as ReasonCode].weight !== "note" && code !== "member.sync-unproven");
    const mustBe = wanted.reasons.filter((code) => code !== "member.sync-unproven");
    return serious.toSorted().join() !== mustBe.toSorted().join() || [...wanted.reasons, ...wanted.notes].some((code) => !badge.reasons.includes(code));
  });
  return [
    ...missing.map((key) => `${printable(key)}: no badge`),
    ...wrong.map((badge) => `${printable(badge.key)}: ${badge.state} ${badge.reasons.join(" ")}, not ${JSON.stringify(expected[badge.key] ?? "there")}`),
  ];
}
