/** The states of the dashboard's expense types. */
import type { ComponentChild } from "preact";
import { DashboardView } from "../../../components/dashboard/DashboardView.tsx";
import { TypesView, type TypesViewProps } from "../../../components/dashboard/types/TypesView.tsx";
import { ALL_READY, FIRST_RUN, NOW } from "../invented.ts";
import { mapping, MAPPING } from "../mappings.ts";

const nothing = (): void => undefined;

const view = (over: Partial<TypesViewProps> = {}, connected = true): ComponentChild => (
  <DashboardView
    overview={connected ? ALL_READY : FIRST_RUN}
    silence={null}
    run={null}
    syncState="idle"
    refused={null}
    now={NOW}
    sections={[{ id: "tipos", title: "Tipos de despesas" }]}
    open="tipos"
    onOptions={nothing}
    onRefresh={nothing}
    onCancel={nothing}
    onChoose={nothing}
    onRetry={nothing}
  >
    <TypesView
      mapping={MAPPING}
      file={null}
      onPlan={nothing}
      onUndo={nothing}
      onServes={nothing}
      onTeach={nothing}
      onExport={nothing}
      onAccountant={nothing}
      onFile={nothing}
      onTakeFile={nothing}
      onDropFile={nothing}
      {...over}
    />
  </DashboardView>
);

export const TYPES_STATES = {
  "dashboard-types": { where: "own" as const, draw: () => view() },
  "dashboard-types-nothing-seen": { where: "own" as const, draw: () => view({ mapping: mapping({ types: [], choices: [], unusable: [], changes: [], from: "nothing", seenAt: null, address: null }) }, false) },
  "dashboard-types-from-page": { where: "own" as const, draw: () => view({ mapping: mapping({ from: "page", changes: [], complete: false }) }, false) },
  "dashboard-types-file": {
    where: "own" as const,
    draw: () =>
      view({
        file: {
          name: "vinculos-contador.csv",
          choices: [
            { type: "Uber", before: null, after: MAPPING.choices[1]!, why: "veio do arquivo" },
            { type: "Almoço com cliente", before: MAPPING.choices[2]!, after: MAPPING.choices[0]!, why: "veio do arquivo" },
          ],
          refused: [
            { line: 4, why: "unknown-category", found: "Foguetes" },
            { line: 7, why: "not-selectable", found: "Despesas Administrativas" },
            { line: 9, why: "unreadable", found: "" },
          ],
        },
      }),
  },
};
