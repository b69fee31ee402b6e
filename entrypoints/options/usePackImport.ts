import { useState } from "preact/hooks";
import type { PackImported } from "../../components/options/PackImport.tsx";
import type { asker } from "../../lib/messages.ts";
import { LARGEST_PACK } from "../../lib/model/pack.ts";

/** The import of a file: what waits for a code, what is being checked, what came of it. A file too large is never read. */
export function usePackImport(ask: ReturnType<typeof asker>, changed: () => Promise<void>) {
  const [file, setFile] = useState<File | null>(null);
  const [importing, setImporting] = useState(false);
  const [imported, setImported] = useState<PackImported | null>(null);

  const take = async (picked: File | null, code: string): Promise<void> => {
    if (picked === null) return;
    if (picked.size > LARGEST_PACK) {
      setFile(null);
      setImported({ refused: "too-large" });
      return;
    }
    setImporting(true);
    const answer = await answered(picked, code);
    // a code mistyped must not cost the file, too
    const again = "failed" in answer || ("refused" in answer && (answer.refused === "code-wrong" || answer.refused === "code-missing" || answer.refused === "foreign"));
    setFile(again ? picked : null);
    setImported(answer);
    if ("taken" in answer) await changed();
    setImporting(false);
  };

  const answered = async (picked: File, code: string): Promise<PackImported> => {
    let content: string;
    try {
      content = await base64Of(picked);
    } catch {
      return { failed: "unread" };
    }
    try {
      return await ask("importPack", { file: content, code });
    } catch {
      return { failed: "silent" };
    }
  };

  return {
    waiting: file?.name ?? null,
    importing,
    imported,
    /** A file was picked or dropped: taken at once where a code was typed or none is needed, else it waits for the code. */
    async pick(picked: File, code: string, paired: boolean): Promise<void> {
      setImported(null);
      setFile(picked);
      if (paired || code !== "" || picked.size > LARGEST_PACK) await take(picked, code);
    },
    take: (code: string) => take(file, code),
    reset(): void {
      setFile(null);
      setImported(null);
    },
  };
}

/** @throws when the file is gone or may not be read */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("file not read"));
    // "data:…;base64,…", or nothing after the comma of an empty file
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.readAsDataURL(file);
  });
}
