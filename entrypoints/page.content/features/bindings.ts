/**
 * Omie → Configurar: a badge on every expense type, and a place for the panel that suggests and fills. Everything
 * that writes into the page is in the panel's own script; without it the badges work all the same.
 */
import type { BindingFact } from "../../../lib/model/vexpenses.ts";
import { type BindingRow, readBindings } from "../../../lib/vexpenses/page/bindings.ts";
import { bindingFacts } from "../../../lib/vexpenses/page/saved.ts";
import { isUnbound } from "../../../lib/vexpenses/page/unbound.ts";
import type { BadgeRow } from "../board.ts";
import type { Desk, Feature, Running } from "../desk.ts";
import type { Panel } from "../meeting.ts";

export const bindingsFeature: Feature = {
  id: "bindings",
  fits: (kind) => kind === "configurar",
  start,
};

function start(desk: Desk, signal: AbortSignal): Running {
  let rows: BindingRow[] = [];
  let facts: BindingFact[] = [];
  let panel: Panel | null = null;

  void desk.panelScript().then((createPanel) => {
    if (signal.aborted) return;
    panel = createPanel(desk, signal);
    panel.looked(rows, facts);
  });
  const forgetChoices = (): void => {
    for (const { id } of rows) desk.choices.delete(id);
  };
  signal.addEventListener("abort", forgetChoices);

  function badgeRow(row: BindingRow, fact: BindingFact): BadgeRow {
    const suggested = isUnbound(fact) ? panel?.suggested(fact.type) : null;
    const first = suggested?.suggestions[0];
    return {
      place: { row: row.row, beside: row.beside, subject: "type", key: row.key },
      subject: { kind: "type", binding: fact },
      label: row.type,
      suggestion: first ? { code: first.code || first.option.value, sure: suggested?.sure ?? false } : null,
    };
  }

  return {
    look() {
      const read = desk.taught()?.bindings?.() ?? readBindings(desk.document);
      forgetChoices();
      rows = read.rows;
      for (const row of rows) desk.choices.set(row.id, row);
      facts = bindingFacts(desk.tracker, rows);
      if (rows.length > 0) desk.observe({ kind: "bindings", rows: facts, complete: read.complete });
      panel?.looked(rows, facts);
      return rows.map((row, index) => badgeRow(row, facts[index]!));
    },
    refreshed() {
      panel?.outdated();
      desk.again();
    },
    savePressed: (ids) => panel?.savePressed(ids),
    saved: (outcome) => panel?.saved(outcome),
  };
}
