import type { ComponentChildren } from "preact";
import type { Payable, ReportPreview } from "../../lib/model/reports.ts";
import { dayText, type MessageKey, money, t, tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";
import { distinct } from "./distinct.ts";

export interface PayablesProps {
  preview: ReportPreview;
  /** it isn't foretold any more */
  decided: boolean;
}

/** What OMIE will receive: one entry for each expense type and flag, folded away until somebody wants to see it. */
export function Payables({ preview, decided }: PayablesProps) {
  const { payables, totals } = preview;
  const sums = [totals.reimbursable, totals.nonReimbursable, totals.untold];
  const total = sums.includes(null) ? null : sums.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
  return (
    <details class="payables">
      <summary>
        {t(titleOf(preview, decided))} · {tn("payablesCount", payables.length)}
        {total === null ? null : ` · ${money(total)}`}
      </summary>
      <Facts preview={preview} />
      <ul>
        {distinct(payables, ({ type, reimbursable }) => `${String(reimbursable)} ${type}`).map(({ key, item }) => (
          <Entry key={key} payable={item} />
        ))}
      </ul>
      <Totals preview={preview} />
      <p class="said">{t("departmentHint")}</p>
      <p class="said">{advanceLine(preview.advance)}</p>
    </details>
  );
}

function titleOf({ verdict }: ReportPreview, decided: boolean): MessageKey {
  if (decided) return "payablesTitleDecided";
  return verdict?.state === "ready" ? "payablesTitle" : "payablesTitleIf";
}

function Entry({ payable }: { payable: Payable }) {
  const { type, reimbursable, cents, expenses, category, state } = payable;
  return (
    <li
      data-payable
      data-type={type}
      data-category={category?.code ?? ""}
      data-amount-cents={cents ?? ""}
      data-reimbursable={reimbursable === null ? "" : String(reimbursable)}
      data-state={state}
    >
      <StateIcon state={state} />
      <span class="what">
        <bdi class="type">{type}</bdi> <small>{tn("payableExpenses", expenses)}</small>
        {state === "ready" ? null : <em class={`is-${state}`}>{t(state === "blocked" ? "payableNotGoing" : "stateUnknown")}</em>}
      </span>
      <span class="category">{category === null ? t(payable.reasons.some(({ code }) => code === "type.unbound") ? "payableUnbound" : "payableNoCategory") : <bdi>{category.code === "" ? category.name : `${category.code} · ${category.name}`}</bdi>}</span>
      <span class="flag">{t(reimbursable === null ? "flagUntold" : reimbursable ? "flagReimbursable" : "flagNotReimbursable")}</span>
      <span class="amount">{cents === null ? t("payableAmountUnread") : money(cents)}</span>
    </li>
  );
}

function Facts({ preview }: { preview: ReportPreview }) {
  const { supplier, account, company, pdf } = preview;
  return (
    <dl>
      <Fact label={t("payableSupplier")}>
        <bdi>{supplier || t("notShown")}</bdi>
      </Fact>
      <Fact label={t("payableAccount")}>
        <bdi>{account || t("notKnown")}</bdi>
      </Fact>
      <Fact label={t("payableCompany")}>
        {company === null ? (
          t("notKnown")
        ) : (
          <>
            <bdi>{company.name}</bdi> <span class="number">{company.cnpj}</span>
          </>
        )}
      </Fact>
      <Fact label={t("payableDate")}>{dateLine(preview.date)}</Fact>
      <Fact label={t("payableLink")}>
        {pdf === null ? (
          t("notShown")
        ) : (
          <a href={pdf} target="_blank" rel="noreferrer">
            {t("payablePdf")}
          </a>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is paid back to the person and what isn't, apart: whether the latter travels at all isn't documented. */
function Totals({ preview: { totals, payables } }: { preview: ReportPreview }) {
  const rows = [
    { flag: true, cents: totals.reimbursable, label: t("totalReimbursable") },
    { flag: false, cents: totals.nonReimbursable, label: t("totalNonReimbursable") },
    { flag: null, cents: totals.untold, label: t("totalUntold") },
  ].filter(({ flag }) => payables.some(({ reimbursable }) => reimbursable === flag));
  return (
    <dl class="totals">
      {rows.map(({ flag, cents, label }) => (
        <div key={String(flag)} data-total={String(flag)}>
          <dt>{label}</dt>
          <dd class="amount">{cents === null ? t("payableAmountUnread") : money(cents)}</dd>
        </div>
      ))}
    </dl>
  );
}

function dateLine(date: ReportPreview["date"]): string {
  if (date === null) return t("dateUnknown");
  return t(date.basis === "approved" ? "dateApproved" : "dateIfApprovedNow", dayText(date.day));
}

function advanceLine(advance: ReportPreview["advance"]): string {
  if (advance === null) return t("advanceUnseen");
  if (advance === "none") return t("advanceNone");
  return t("advanceLinked", advance.currency === "BRL" || advance.currency === "" ? money(advance.cents) : `${advance.currency} ${money(advance.cents).replace("R$ ", "")}`);
}
