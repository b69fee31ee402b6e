/** What a pack says, as data, and whether something that was read off a file is that. */
import type { EpochMs } from "../model/time.ts";
import { type Reason, REASONS, type ReasonCode } from "../model/verdicts.ts";
import type { Stretch } from "./tags.ts";

export interface PackedType {
  name: string;
  active: boolean | null;
  category: { code: string; name: string } | null;
  reasons: Reason[];
}

/** The signed part of a pack. */
export interface PackBody {
  /** grows with every pack of one administrator */
  number: number;
  issuedAt: EpochMs;
  expiresAt: EpochMs;
  company: { name: string; cnpj: string };
  /** when what it says was read: OMIE's suppliers, the member list, the types with OMIE's categories, the conta corrente; null = never */
  readAt: { suppliers: EpochMs; people: EpochMs | null; types: EpochMs | null; account: EpochMs | null };
  /** were the lists read whole? */
  complete: { people: boolean; types: boolean };
  stretch: Stretch;
  /** base64 */
  salt: string;
  /** every combination of reasons somebody has; people refer to them by place */
  profiles: ReasonCode[][];
  /** base64: tag, then the place of the profile in two bytes (big end first), sorted by tag, padded with inventions */
  people: string;
  types: PackedType[];
  account: { name: string; reasons: Reason[] } | null;
  nonReimbursableArrives: boolean;
}

const MOST_ROUNDS = 1_000_000;

/** In: anything. Out: the body, or null where any of it isn't what it must be. Never throws. */
export function asBody(value: unknown): PackBody | null {
  return isBody(value) ? value : null;
}

function isBody(value: unknown): value is PackBody {
  return (
    isRecord(value) &&
    isWhole(value["number"], 1) &&
    isWhole(value["issuedAt"], 1) &&
    isWhole(value["expiresAt"], 1) &&
    isRecord(value["company"]) &&
    isText(value["company"]["name"]) &&
    isText(value["company"]["cnpj"]) &&
    isRecord(value["readAt"]) &&
    isWhole(value["readAt"]["suppliers"], 1) &&
    [value["readAt"]["people"], value["readAt"]["types"], value["readAt"]["account"]].every((at) => at === null || isWhole(at, 1)) &&
    isRecord(value["complete"]) &&
    typeof value["complete"]["people"] === "boolean" &&
    typeof value["complete"]["types"] === "boolean" &&
    isRecord(value["stretch"]) &&
    isWhole(value["stretch"]["rounds"], 1, MOST_ROUNDS) &&
    isWhole(value["stretch"]["salts"], 1, 256) &&
    isText(value["salt"]) &&
    isList(value["profiles"], (profile) => isList(profile, isCode)) &&
    typeof value["people"] === "string" &&
    isList(value["types"], isType) &&
    (value["account"] === null || (isRecord(value["account"]) && isText(value["account"]["name"]) && isList(value["account"]["reasons"], isReason))) &&
    typeof value["nonReimbursableArrives"] === "boolean"
  );
}

function isType(value: unknown): boolean {
  if (!isRecord(value) || !isText(value["name"]) || !isList(value["reasons"], isReason)) return false;
  const { active, category } = value;
  return (active === null || typeof active === "boolean") && (category === null || (isRecord(category) && isText(category["code"]) && isText(category["name"])));
}

function isReason(value: unknown): boolean {
  if (!isRecord(value) || !isCode(value["code"])) return false;
  const { data } = value;
  return data === undefined || (isRecord(data) && Object.values(data).every((one) => typeof one === "string" || typeof one === "number"));
}

/** A reason this version has words for: a newer pack that gives others has a newer format, too. */
const isCode = (value: unknown): boolean => typeof value === "string" && Object.hasOwn(REASONS, value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === "string" && value.length <= 1_000;
const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
const isList = (value: unknown, fits: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(fits);
