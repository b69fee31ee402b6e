/** The truth of a server-rendered form: what it would submit, in the words its rows are named by. */
import type { Option, Truth } from "../../view.ts";
import { byName, publishTruth } from "../page.ts";

/** The row's name of each field, as the server wrote it into the page. */
const rows = JSON.parse(document.querySelector("#linhas")?.textContent ?? "[]") as [field: string, type: string][];

/** Every choice of the form, the account's first. */
export const fields: HTMLSelectElement[] = ["conta_corrente", ...rows.map(([field]) => field)].map((name) => {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (select === null) throw new Error(`no select ${name}`);
  return select;
});

/** @param read what is chosen in a field, by the widget that owns it; the form's own word by default */
export function publishForm(read: (select: HTMLSelectElement) => Option | null = inSelect): void {
  publishTruth((): Truth => {
    const [account, ...others] = fields.map(read);
    return { account: account ?? null, bindings: byName(rows.map(([, type], index) => [type, others[index] ?? null] as const)) };
  });
}

export function inSelect(select: HTMLSelectElement): Option | null {
  const option = select.selectedOptions[0];
  return option === undefined || option.value === "" ? null : { value: option.value, label: option.label };
}
