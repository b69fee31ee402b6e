/** Short ways to write a variant down. */
import { membersOf, SURE, TYPE_NAMES } from "../content.ts";
import { type FormLook, PORTUGUESE } from "../form-look.ts";
import type { Expectation, Letter, Variant } from "./variant.ts";

type Given = Pick<Variant, "id" | "title" | "what"> & Partial<Omit<Variant, "expect" | "letter">> & { expect?: Partial<Expectation> };

/** The person sees all twelve types, and the safe ones may be filled. */
const ALL_TYPES: Expectation = { keys: TYPE_NAMES, fill: SURE, complete: true };
const NOTHING: Expectation = { keys: [], fill: {}, complete: true };

const base: Pick<Variant, "host" | "content" | "open" | "quick"> = { host: "amp", content: {}, open: [], quick: false };

/** Configurar as a single-page app. */
export function app(letter: Letter, script: string, given: Given): Variant {
  return { ...base, letter, path: `/v/${given.id}`, kind: "configurar", made: { by: "script", script }, ...given, expect: { ...ALL_TYPES, ...given.expect } };
}

/** Configurar from the server, with native selects unless `script` dresses them up. */
export function form(letter: Letter, given: Given & { look?: Partial<FormLook>; script?: string; css?: string }): Variant {
  const { look, script = "form", css, ...rest } = given;
  return {
    ...base,
    letter,
    host: "app",
    path: `/v/${given.id}`,
    kind: "configurar",
    made: { by: "form", look: { words: PORTUGUESE, layout: "table", ...look }, script, ...(css === undefined ? {} : { css }) },
    ...rest,
    expect: { ...ALL_TYPES, ...given.expect },
  };
}

/** Membros de Equipe; the keys are the e-mails as shown. */
export function members(letter: Letter, script: string, given: Given & { shown: number }): Variant {
  const { shown, ...rest } = given;
  const people = membersOf(given.content ?? {});
  return {
    ...base,
    letter,
    path: `/v/${given.id}`,
    kind: "members",
    made: { by: "script", script },
    ...rest,
    expect: { ...NOTHING, keys: people.slice(0, shown).map(({ email }) => email), complete: people.length <= shown, ...given.expect },
  };
}

/** Reports that wait for approval; the keys are their numbers. */
export function reports(letter: Letter, page: string, given: Given & { keys: string[] }): Variant {
  const { keys, ...rest } = given;
  return { ...base, letter, path: `/v/${given.id}`, kind: "reports", made: { by: "page", page }, ...rest, expect: { ...NOTHING, keys } };
}

/** A page on which nothing may be drawn. */
export function foreign(letter: Letter, page: string, given: Given): Variant {
  return { ...base, letter, path: `/v/${given.id}`, kind: "unknown", made: { by: "page", page }, ...given, expect: NOTHING };
}
