/** Whose VExpenses is in view, from what the page plainly shows. The key itself never leaves this file. */
import type { CompanyEvidence } from "../../model/vexpenses.ts";
import { spaces } from "../../fold.ts";
import { keyDigest } from "../../key-digest.ts";
import { APP_KEY, APP_SECRET, COMPANY } from "./words.ts";
import { says } from "./phrases.ts";
import { fieldLabel, labelledInputs } from "./fields.ts";
import { firstText } from "./tables.ts";
import { isOurs } from "./ours.ts";
import { textOf } from "./read-text.ts";
import { skim } from "./skim.ts";

const CNPJ = /(?<![\d.])\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}(?!\d)/;

/**
 * In: the page, and whether it is Omie's Configurar (only there is the App Key looked at). Out: what
 * was found; {} when nothing. Never reads the App Secret, password fields, cookies or storage.
 */
export async function readCompany(document: Document, onConfigurar: boolean): Promise<CompanyEvidence> {
  const evidence: CompanyEvidence = {};
  const key = onConfigurar ? shownAppKey(document) : "";
  if (key) evidence.keyDigest = await keyDigest(key);
  for (const header of skim(document, "header, [role=banner]")) {
    if (isOurs(header) || header.closest("main, [role=main], article, dialog, [role=dialog]")) continue;
    const cnpj = CNPJ.exec(textOf(header))?.[0];
    if (cnpj && says(textOf(header), ["cnpj"])) evidence.cnpj ??= cnpj.replace(/\D/g, "");
    const name = companyName(header);
    if (name) evidence.name ??= name;
  }
  return evidence;
}

/** The App Key if the field shows it: digits in a plain text field. Masked ("•••1234") is not shown. */
function shownAppKey(document: Document): string {
  const [field, another] = labelledInputs(document, APP_KEY).filter((input) => !says(fieldLabel(input), APP_SECRET));
  if (!field || another || field.type !== "text") return "";
  const value = field.value.trim();
  return /^\d{6,20}$/.test(value) ? value : "";
}

/** "Empresa: X", or the text that stands right beside the CNPJ. */
function companyName(header: Element): string {
  const labelled = firstText(header, (text) => says(text, COMPANY) && /:\s*\S/.test(text));
  if (labelled) return spaces(labelled.text.replace(/^[^:]*:/, "").replace(CNPJ, ""));
  const cnpj = firstText(header, (text) => CNPJ.test(text) && text.length < 60);
  for (const beside of [cnpj?.holder.previousElementSibling, cnpj?.holder.nextElementSibling]) {
    const text = beside ? textOf(beside) : "";
    if (text && /\p{L}/u.test(text) && !beside?.querySelector("a, button")) return text;
  }
  return "";
}
