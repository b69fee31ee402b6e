/** Pure: what each fix makes of a record, and whether a record is already as the fix wants it. */
import { emailKey, spaces } from "../fold.ts";
import type { FixPreview, FixSide, FixTrouble, FixWish } from "../model/fixes.ts";
import type { Supplier } from "../model/omie.ts";

/** What OMIE's e-mail field holds (OMIE reference). */
const LONGEST_FIELD = 500;

/** One address: something, an @, a host with a dot, and nothing that separates addresses or is markup. */
const ADDRESS = /^[^\s@,;<>"'()[\]\\]+@[^\s@,;<>"'()[\]\\]+\.[^\s@,;<>"'()[\]\\]{2,}$/;

export const sideOf = (record: { supplier: Supplier; emailField: string }): FixSide => ({
  name: record.supplier.name,
  email: record.emailField,
  tags: [...record.supplier.tags],
  active: record.supplier.active,
});

/** Whom a fix is about, as the books have to look for them: records of strangers are found by nothing else. */
export const personOf = (wish: FixWish): { name: string; email: string } => ({
  name: wish.kind === "create" ? wish.name : "",
  email: "email" in wish ? wish.email : "",
});

/** The addresses of a field, as comparing wants them. */
const addresses = (field: string): string[] => field.split(/[,;\s]+/).map(emailKey).filter((email) => email !== "");

const same = (a: string, b: string): boolean => a.normalize("NFC") === b.normalize("NFC");

/** Is the record as the fix wants it? A tag must be there letter by letter. */
export function isFulfilled(wish: FixWish, side: FixSide): boolean {
  switch (wish.kind) {
    case "add-tag":
      return side.tags.some((tag) => same(tag, wish.tag));
    case "reactivate":
      return side.active;
    case "create":
      return addresses(side.email).includes(emailKey(wish.email));
    case "email": {
      const held = addresses(side.email);
      if (!held.includes(emailKey(wish.email))) return false;
      if (wish.instead === "none") return true;
      return wish.instead === "all" ? held.length === 1 : !held.includes(emailKey(wish.instead.of));
    }
  }
}

/**
 * The whole e-mail field as it is to be written. OMIE documents no separator: the one already used there, else ", ",
 * which integrators write. Everything else in the field stays as it is.
 */
export function newField(field: string, wish: FixWish & { kind: "email" }): { field: string } | { trouble: FixTrouble } {
  const email = emailKey(wish.email);
  const kept = field.trim().replace(/[,;\s]+$/, "");
  let next: string;
  if (wish.instead === "all" || kept === "") next = email;
  else if (wish.instead === "none") next = kept + (kept.includes(";") ? "; " : ", ") + email;
  else {
    const old = emailKey(wish.instead.of);
    const pieces = kept.split(/([,;\s]+)/);
    if (!pieces.some((piece) => emailKey(piece) === old)) return { trouble: "changed-meanwhile" };
    next = pieces.map((piece) => (emailKey(piece) === old ? email : piece)).join("");
  }
  return next.length > LONGEST_FIELD ? { trouble: "email-too-long" } : { field: next };
}

/** Both sides of a fix as far as the books know the record, or why it can't be made. */
export function previewOf(wish: FixWish, suppliers: readonly Supplier[]): FixPreview {
  const show = (before: FixSide | null, after: FixSide | null, trouble: FixTrouble | null, records: number[] = []): FixPreview => ({ wish, before, after, trouble, records });
  const taken = (email: string, but: number | null): number[] =>
    suppliers.filter(({ code, emails }) => code !== but && emails.some((one) => emailKey(one) === emailKey(email))).map(({ code }) => code);

  if (wish.kind === "create") {
    const after: FixSide = { name: spaces(wish.name), email: emailKey(wish.email), tags: [wish.tag], active: true };
    if (!ADDRESS.test(after.email)) return show(null, after, "email-malformed");
    if (after.name === "") return show(null, after, "name-missing");
    const others = taken(after.email, null);
    return show(null, after, others.length > 0 ? "email-taken" : null, others);
  }
  const supplier = suppliers.find(({ code }) => code === wish.code);
  if (!supplier) return show(null, null, "record-unknown");
  const before = sideOf({ supplier, emailField: supplier.emails.join(", ") });
  if (isFulfilled(wish, before)) return show(before, before, "already-so");
  switch (wish.kind) {
    case "add-tag":
      return show(before, { ...before, tags: [...before.tags, wish.tag] }, null);
    case "reactivate":
      return show(before, { ...before, active: true }, null);
    case "email": {
      if (!ADDRESS.test(emailKey(wish.email))) return show(before, before, "email-malformed");
      const others = taken(wish.email, wish.code);
      if (others.length > 0) return show(before, before, "email-taken", others);
      const next = newField(before.email, wish);
      return "trouble" in next ? show(before, before, next.trouble) : show(before, { ...before, email: next.field }, null);
    }
  }
}
