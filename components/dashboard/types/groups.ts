/** Which part of the list a type stands in, and what remains to be looked at. Pure. */
import type { MappedType, MappingView } from "../../../lib/model/mapping.ts";
import { REASONS } from "../../../lib/model/verdicts.ts";
import { tn } from "../../../lib/text.ts";

export interface TypeGroups {
  unbound: MappedType[];
  faulty: MappedType[];
  changed: MappedType[];
  bound: MappedType[];
}

/** Unbound first, then what doesn't arrive, then what changed in OMIE, then the rest; each type once, inactive ones last. */
export function grouped({ types, changes }: Pick<MappingView, "types" | "changes">): TypeGroups {
  const touched = new Set(changes.flatMap((change) => change.types));
  const groups: TypeGroups = { unbound: [], faulty: [], changed: [], bound: [] };
  for (const row of [...types.filter(({ typeActive }) => typeActive !== false), ...types.filter(({ typeActive }) => typeActive === false)]) {
    if (row.current === null) groups.unbound.push(row);
    else if (isFaulty(row)) groups.faulty.push(row);
    else if (touched.has(row.type)) groups.changed.push(row);
    else groups.bound.push(row);
  }
  return groups;
}

/** Something about the category itself keeps it from arriving, or may; not merely that OMIE isn't known. */
function isFaulty({ reasons }: MappedType): boolean {
  return reasons.some(({ code }) => code.startsWith("type.") && REASONS[code].weight !== "note");
}

/** Unbound types that may be filled without looking twice, not planned yet; inactive ones need nothing. */
export function safeOnes(types: readonly MappedType[]): MappedType[] {
  return types.filter(({ current, plan, sure, suggestions, typeActive }) => current === null && plan === null && sure && suggestions.length > 0 && typeActive !== false);
}

/** What is left once the safe ones are taken, counted by reason, in words; [] where nothing is. */
export function remaining({ unbound, faulty }: TypeGroups): string[] {
  const open = unbound.filter(({ plan, sure, typeActive }) => plan === null && !sure && typeActive !== false);
  const doubtful = open.filter(({ suggestions }) => suggestions.length > 0).length;
  const nothing = open.length - doubtful;
  const review = faulty.filter(({ plan }) => plan === null).length;
  return [
    doubtful === 0 ? [] : tn("remainDoubtful", doubtful),
    nothing === 0 ? [] : tn("remainNothing", nothing),
    review === 0 ? [] : tn("remainFaulty", review),
  ].flat();
}
