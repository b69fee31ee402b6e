/** The panel of one visit of Configurar: suggests and, on the person's own click, fills what is empty. Never presses Salvar. */
import { BindingsPanel } from "../../components/page/BindingsPanel.tsx";
import { drawing } from "../../components/page/drawing.ts";
import sheetText from "../../components/page/panel.css?inline";
import type { BindingFact } from "../../lib/model/vexpenses.ts";
import type { BindingRow } from "../../lib/vexpenses/page/bindings.ts";
import { controlOf } from "../../lib/vexpenses/page/choice/control-of.ts";
import { optionGroup } from "../../lib/vexpenses/page/choice/option-group.ts";
import { isUnbound } from "../../lib/vexpenses/page/unbound.ts";
import type { CreatePanel } from "../page.content/meeting.ts";
import { panelAnchor } from "./anchor.ts";
import { createFilling } from "./filling.ts";
import { createSuggestions } from "./suggestions.ts";

const { draw, erase } = drawing(sheetText);

export const createPanel: CreatePanel = (desk, signal) => {
  const host = desk.document.createElement("prontidao-panel");
  host.dataset["feature"] = "bindings";
  const group = optionGroup();
  const control = (row: BindingRow) => controlOf(row.field, group);
  let rows: readonly BindingRow[] = [];
  let facts: readonly BindingFact[] = [];

  const suggestions = createSuggestions({
    desk,
    signal,
    control,
    arrived() {
      desk.again();
      drawPanel();
    },
  });
  const filling = createFilling({ desk, signal, suggestions, control, rows: () => rows, changed: () => drawPanel() });
  signal.addEventListener("abort", () => erase(host));

  function drawPanel(): void {
    // work under way when the page is left still reports; the panel must not come back with it
    if (signal.aborted) return;
    // one appearance, complete, instead of one that pushes the page down twice
    if (!host.isConnected && !suggestions.settled()) return;
    const anchor = panelAnchor(rows);
    if (!anchor) {
      desk.write(() => host.remove());
      return;
    }
    desk.write(() => {
      if (host.nextElementSibling !== anchor) anchor.before(host);
      draw(
        host,
        <BindingsPanel
          company={desk.connection()}
          trouble={null}
          rows={rows.map((row, index) => panelRow(row, facts[index]!))}
          offered={suggestions.ready()}
          phase={filling.phase()}
          progress={filling.progress()}
          preview={filling.preview()}
          filled={filling.unsaved()}
          shownOnly={filling.shownOnly()}
          problems={filling.problems()}
          onPreview={() => void filling.plan()}
          onConfirm={() => void filling.confirm()}
          onCancel={() => filling.cancel()}
          onUndo={(id) => void filling.undo(id)}
          onServes={(type, code, name) => void desk.ask("keepMeaning", { type, code, name, company: desk.company() })}
          onReplace={showField}
          onPick={(type, suggestion) => void filling.pick(type, suggestion)}
        />,
      );
    });
  }

  /** Brings the type's own field under the person's eyes and hands. */
  function showField(key: string): void {
    const field = rows.find((row) => row.key === key)?.field;
    field?.scrollIntoView({ block: "center" });
    if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  }

  function panelRow(row: BindingRow, fact: BindingFact) {
    const verdict = desk.verdict({ kind: "type", binding: fact });
    const suggested = isUnbound(fact) ? suggestions.of(fact.type) : null;
    return {
      type: row.type,
      key: row.key,
      state: verdict?.state ?? "checking",
      reasons: verdict?.reasons ?? [],
      suggestions: suggested?.suggestions ?? [],
      sure: suggested?.sure ?? false,
      planned: suggestions.planned(row.type),
      chosen: fact.chosen ?? fact.saved,
    };
  }

  return {
    looked(nextRows, nextFacts) {
      rows = nextRows;
      facts = nextFacts;
      for (const { chosen } of rows) if (chosen) group.saw(chosen);
      suggestions.want(rows, facts.filter(isUnbound));
      filling.looked();
      drawPanel();
    },
    suggested: suggestions.of,
    outdated: suggestions.outdated,
    savePressed: filling.savePressed,
    saved: filling.saved,
  };
};
