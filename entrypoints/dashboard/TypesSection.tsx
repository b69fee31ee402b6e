import { useEffect, useState } from "preact/hooks";
import "../../components/dashboard/types/types.css";
import { accountantTable } from "../../components/dashboard/types/accountant.ts";
import type { FileRead } from "../../components/dashboard/types/FilePreview.tsx";
import { TypesView } from "../../components/dashboard/types/TypesView.tsx";
import { readCsv, writeCsv } from "../../lib/csv.ts";
import { mappingTable, readMapping } from "../../lib/mapping-file.ts";
import type { CategoryChoice, MappingView, PlanSource } from "../../lib/model/mapping.ts";
import { NO_CONNECTION } from "../../lib/model/omie.ts";
import { t } from "../../lib/text.ts";
import type { SectionProps } from "./App.tsx";

/** Larger than any mapping of 5,000 types (bytes). */
const LARGEST_FILE = 2_000_000;

/** Expense types and their categories: asks for all that is known of them again whenever the books change. */
export function TypesSection({ ask, overview, command }: SectionProps) {
  const connection = overview.connection?.id ?? NO_CONNECTION;
  const [mapping, setMapping] = useState<MappingView | null>(null);
  const [file, setFile] = useState<FileRead | "too-large" | null>(null);

  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      try {
        const answer = await ask("mapping", { connection });
        if (current) setMapping(answer);
      } catch {
        // the frame above says that nobody answers
      }
    };
    void load();
    return () => {
      current = false;
    };
    // the overview is a new object after every change of the books
  }, [ask, connection, overview]);

  if (mapping === null) return <p role="status">{t("loading")}</p>;

  const plan = (choices: readonly { type: string; category: CategoryChoice }[], source: PlanSource): void =>
    void command(() => ask("planChoices", { connection, choices: choices.map(({ type, category: { code, name } }) => ({ type, code, name })), source }));

  return (
    <TypesView
      mapping={mapping}
      file={file}
      onPlan={(choices) => plan(choices, "dashboard")}
      onUndo={(types) => void command(() => ask("dropPlan", { connection, types }))}
      onServes={(type, change) => void command(() => ask("keepMeaning", { connection, type, code: change.code, name: nameNow(mapping, change.code) }))}
      onTeach={(types, teaches) => void command(() => ask("letTeach", { connection, types, teaches }))}
      onExport={() => save(writeCsv(mappingTable(mapping.types, mapping.choices, { type: t("columnType"), code: t("columnCode"), category: t("columnCategory"), group: t("columnGroup") })), "prontidao-vinculos.csv")}
      onAccountant={() => save(writeCsv(accountantTable(mapping)), "prontidao-para-o-contador.csv")}
      onFile={(chosen) => void look(chosen, mapping).then(setFile)}
      onDropFile={() => setFile(null)}
      onTakeFile={() => {
        if (file === null || file === "too-large") return;
        setFile(null);
        plan(file.choices.map(({ type, after }) => ({ type, category: after })), "import");
      }}
    />
  );
}

function nameNow({ choices, unusable }: MappingView, code: string): string {
  return [...choices, ...unusable].find((one) => one.code === code)?.name ?? "";
}

async function look(file: File, mapping: MappingView): Promise<FileRead | "too-large"> {
  if (file.size > LARGEST_FILE) return "too-large";
  const { changes, errors } = readMapping(readCsv(new Uint8Array(await file.arrayBuffer())), mapping);
  return { name: file.name, choices: changes.map((change) => ({ ...change, why: t("whyImported") })), refused: errors };
}

/** Hands a text over as a file to be saved. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken it over by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
