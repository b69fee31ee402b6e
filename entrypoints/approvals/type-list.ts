/** From the list of types on the page to the badges of those that lack a category. */
import { MAX_SUBJECTS } from "../../lib/messages.ts";
import type { CompanyEvidence } from "../../lib/model/vexpenses.ts";
import { t } from "../../lib/text.ts";
import { readCompany } from "../../lib/vexpenses/page/company.ts";
import { ALL_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { recognise } from "../../lib/vexpenses/page/recognise.ts";
import { type ListedType, readTypeList } from "../../lib/vexpenses/page/type-list.ts";
import type { TypeList } from "../page.content/meeting.ts";

interface ListParts {
  document: Document;
  signal: AbortSignal;
  /** look at the page again: something became known */
  again(): void;
  /** which of these types have no category saved */
  ask(types: string[], company: CompanyEvidence): Promise<string[]>;
}

/** @returns what reads the page at every look, and what to call when the answers may no longer hold */
export function typeList({ document, signal, again, ask }: ListParts): { read(): TypeList | null; outdated(): void } {
  let unbound: ReadonlySet<string> = new Set();
  let asked = "";

  const learn = async (types: string[]): Promise<void> => {
    const question = JSON.stringify(types);
    if (question === asked) return;
    asked = question;
    const answer = await ask(types, await readCompany(document, false));
    if (signal.aborted || asked !== question) return;
    unbound = new Set(answer);
    again();
  };

  return {
    read() {
      if (recognise(document, document.location, ALL_PAGES).kind !== "expense-types") return null;
      // one that is switched off takes no expenses: it needs no category
      const listed = readTypeList(document).filter(({ active }) => active !== false);
      void learn([...new Set(listed.map(({ type }) => type))].slice(0, MAX_SUBJECTS));
      return { kind: "expense-types", badges: () => listed.filter(({ type }) => unbound.has(type)).map(badge) };
    },
    outdated() {
      asked = "";
      again();
    },
  };
}

function badge({ type, active, row, beside }: ListedType): ReturnType<TypeList["badges"]>[number] {
  return {
    place: { row, beside, subject: "type", key: type },
    subject: { kind: "type", binding: { type, typeActive: active, chosen: null, saved: null } },
    label: type,
    words: t("typeMissing"),
  };
}
