/** Omie → Configurar: the check of the conta corrente, beside its label. */
import { ACCOUNT_KEY, readAccount } from "../../../lib/vexpenses/page/bindings.ts";
import { accountFact } from "../../../lib/vexpenses/page/saved.ts";
import { textOf } from "../../../lib/vexpenses/page/read-text.ts";
import type { Feature } from "../desk.ts";

export const accountFeature: Feature = {
  id: "account",
  fits: (kind) => kind === "configurar",
  start: (desk, signal) => {
    signal.addEventListener("abort", () => desk.choices.delete(ACCOUNT_KEY));
    return {
      look() {
        const read = readAccount(desk.document);
        if (!read) return [];
        desk.choices.set(ACCOUNT_KEY, read);
        const account = accountFact(desk.tracker, read);
        desk.observe({ kind: "account", account });
        return [
          {
            place: { row: read.beside.parentElement ?? read.beside, beside: read.beside, subject: "account", key: ACCOUNT_KEY },
            subject: { kind: "account", account },
            label: textOf(read.beside),
          },
        ];
      },
    };
  },
};
