/** Which fix mends what is wrong with somebody. Pure. */
import type { FixWish } from "../../../lib/model/fixes.ts";
import type { PersonRow } from "../../../lib/model/people.ts";
import type { ReasonCode } from "../../../lib/model/verdicts.ts";

/** As VExpenses asks for it, letter by letter. */
const TAG = "Funcionário";

export function hasReason({ verdict }: PersonRow, ...codes: ReasonCode[]): boolean {
  return verdict.reasons.some(({ code }) => codes.includes(code));
}

/** The tag, where it is what is missing and it is clear on which record; null otherwise. */
export function tagWish(row: PersonRow): FixWish | null {
  const [code, ...others] = row.records;
  // the tag written otherwise may do or not: added beside it, nothing is lost
  if (code === undefined || others.length > 0 || !hasReason(row, "member.tag-missing", "member.tag-spelling")) return null;
  return { kind: "add-tag", code, tag: TAG };
}

/** A new record, where nobody in OMIE has the address and VExpenses tells the name; null otherwise. */
export function createWish({ member, records, verdict }: PersonRow): FixWish | null {
  const missing = verdict.reasons.some(({ code }) => code === "member.not-in-omie" || code === "member.email-differs");
  if (!missing || records.length > 0 || member.email === "" || member.name.trim() === "" || member.active === false) return null;
  return { kind: "create", name: member.name, email: member.email, tag: TAG };
}

/** Their one record, switched off in OMIE; null otherwise. */
export function reactivateWish(row: PersonRow): FixWish | null {
  const [code, ...others] = row.records;
  return code !== undefined && others.length === 0 && hasReason(row, "member.inactive-in-omie") ? { kind: "reactivate", code } : null;
}

/** The address of VExpenses into a record of OMIE: beside those it has, or in the place of one. */
export function emailWish({ member }: PersonRow, code: number, instead: string | null): FixWish {
  return { kind: "email", code, email: member.email, instead: instead === null ? "none" : { of: instead } };
}
