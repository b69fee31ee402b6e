/**
 * How text that people typed is made comparable: page reading, rules and suggestions all compare through here,
 * so that they can't disagree on what "the same name" is. Pure.
 */

/** Drawn by nobody, typed by accident or malice: zero-width, bidi controls, variation selectors, soft hyphen. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}]/gu;

/** White space, and the control characters that stand for it; NBSP and U+FEFF belong to \s. */
const BLANK = /[\s\p{Cc}]+/gu;

/** Accents as combining marks of the Latin, Greek and Cyrillic scripts; vowel signs of other scripts carry meaning and stay. */
const ACCENT = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

const PLAIN = /^[\x20-\x7e]*$/;
const ADDRESS = /^[\x21-\x7e]*$/;

/**
 * For comparing names: case, accents, invisible characters and repeated spaces don't count.
 * In: any text. Out: lower case, single spaces, trimmed. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // a register has tens of thousands of names and most are plain ASCII
  const bare = PLAIN.test(text) ? text.toLowerCase() : bareLetters(text);
  return bare.replace(BLANK, " ").trim();
}

function bareLetters(text: string): string {
  // lower-casing and decomposing can each make new material for the other (İ, ϓ), hence twice
  return text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(ACCENT, "").replace(INVISIBLE, "");
}

/** Text as a page shows it: only white space is collapsed and trimmed; letters stay as they are. */
export function spaces(text: string): string {
  return text.replace(BLANK, " ").trim();
}

/** Text from outside made safe to put inside a sentence: without characters that hide or turn round what follows. */
export function plain(text: string): string {
  return spaces(text.replace(INVISIBLE, ""));
}

/** An e-mail address for comparing: no spaces, no invisible characters, lower case. Accents do count. */
export function emailKey(text: string): string {
  if (ADDRESS.test(text)) return text.toLowerCase();
  return text.replace(INVISIBLE, "").replace(BLANK, "").toLowerCase();
}

/** What a choice control's option says, taken apart. */
export interface CodeAndName {
  /** "2.04.98", or "" when the label carries none */
  code: string;
  /** the label without the code; the whole label when it carries none */
  name: string;
}

const CODE = String.raw`\d{1,2}(?:\.\d{1,3})+`;
const CODE_FIRST = new RegExp(String.raw`^(${CODE})\.?(?:\s*[-–—:|]\s*|\s+)(\S.*)$`, "u");
const CODE_LAST = new RegExp(String.raw`^(.*\S)\s*(?:\((${CODE})\)|\[(${CODE})\]|\s[-–—|]\s(${CODE}))$`, "u");
const CODE_ONLY = new RegExp(`^${CODE}$`, "u");

/**
 * Takes "2.04.98 - Combustível", "2.04.98 Combustível" and "Combustível (2.04.98)" apart.
 * The number may also belong to the name (companies number their own charts): only the caller, who knows the
 * register, can tell, so both parts are given and nothing is decided here.
 */
export function codeAndName(label: string): CodeAndName {
  const text = plain(label);
  if (CODE_ONLY.test(text)) return { code: text, name: "" };
  const first = CODE_FIRST.exec(text);
  if (first) return { code: first[1] ?? "", name: first[2] ?? "" };
  const last = CODE_LAST.exec(text);
  if (last) return { code: last[2] ?? last[3] ?? last[4] ?? "", name: last[1] ?? "" };
  return { code: "", name: text };
}

/** True for a code in OMIE's own form: two or three levels, two digits each ("2.04", "2.04.98"). */
export function looksLikeOmieCode(code: string): boolean {
  return /^\d{1,2}\.\d{2}(\.\d{2})?$/.test(code);
}

const PLACEHOLDER = /^(?:[-–—.…\s]*|(?:[-–—]+\s*)?(?:selecion|escolh|seleccion|elij|elegir|select|choose|pick|nenhum|ningun|none|sem categoria|sin categoria|nao vinculad|nao definid)[\p{L}\p{N}]*(?:\s.*)?)$/u;

/** True for the option that means "nothing chosen": no label, dashes, "Selecione…", "Choose…", "Elija…". */
export function isPlaceholder(option: { value: string; label: string }): boolean {
  const label = fold(option.label).replace(/[.…:]+$/u, "").trim();
  // a real category may be called "Escolha profissional": with a value of its own it is a real choice
  const valueless = NO_VALUE.test(option.value.trim()) || fold(option.value) === label;
  return valueless && PLACEHOLDER.test(label);
}

const NO_VALUE = /^(?:|0|-1|null|undefined|none)$/i;
