import { useEffect, useRef, useState } from "preact/hooks";
import type { PackCard, PackRefusal } from "../../lib/model/pack.ts";
import { packRefusalText, t } from "../../lib/text.ts";

/** What came of the last file. `unread`: the browser could not read it; `silent`: the background didn't answer. */
export type PackImported = { taken: PackCard } | { refused: PackRefusal } | { failed: "unread" | "silent" };

export interface PackImportProps {
  /** by: no code is needed, because a file was taken before, or because the policy says it */
  paired: "no" | "before" | "policy";
  /** a file in use stays in use when another one is refused */
  inUse: boolean;
  /** name of the file that was picked and is not taken yet; null = none */
  waiting: string | null;
  busy: boolean;
  imported: PackImported | null;
  /** `code` as typed so far */
  onPick(file: File, code: string): void;
  /** takes the file that waits */
  onImport(code: string): void;
}

/** A file and, the first time, the code; in either order, by pointer or by keyboard. */
export function PackImport(props: PackImportProps) {
  const { paired, waiting, busy, imported } = props;
  const code = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const wrongCode = imported !== null && "refused" in imported && (imported.refused === "code-wrong" || imported.refused === "code-missing");

  useEffect(() => {
    if (wrongCode) code.current?.focus();
    // the same file may be picked again: it may have been mended
    if (imported !== null && file.current !== null) file.current.value = "";
    if (imported !== null && "taken" in imported && code.current !== null) code.current.value = "";
  }, [imported, wrongCode]);

  const typed = (): string => code.current?.value.trim() ?? "";
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    if (waiting === null) file.current?.click();
    else props.onImport(typed());
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer?.files[0];
    if (dropped !== undefined && !busy) props.onPick(dropped, typed());
  };

  return (
    <form
      class={over ? "pack-import is-over" : "pack-import"}
      aria-busy={busy}
      noValidate
      onSubmit={submit}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {paired === "policy" ? (
        <p class="hint">{t("packCodeByPolicy")}</p>
      ) : (
        <div class="field">
          <label for="pack-code">{t("packCode")}</label>
          <input id="pack-code" ref={code} type="text" autocomplete="off" autocapitalize="characters" spellcheck={false} aria-invalid={wrongCode} aria-describedby="pack-code-help" />
          <p class="hint" id="pack-code-help">
            {t(paired === "no" ? "packCodeHelp" : "packCodeKnown")}
          </p>
        </div>
      )}
      <div class="field">
        <label for="pack-file">{t("packFile")}</label>
        <input
          id="pack-file"
          ref={file}
          type="file"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen !== undefined && !busy) props.onPick(chosen, typed());
          }}
        />
        {waiting === null || busy ? null : <p class="hint">{t("packWaiting", waiting)}</p>}
      </div>
      <div class="actions">
        <button type="submit" class="primary" aria-disabled={busy}>
          {t("packImport")}
        </button>
        <span role="status">{busy ? t("packChecking") : imported !== null && "taken" in imported ? t("packTaken", String(imported.taken.number), imported.taken.company.name) : ""}</span>
      </div>
      <div class="answer" role="alert">
        {busy || imported === null || "taken" in imported ? null : <Refusal imported={imported} inUse={props.inUse} />}
      </div>
    </form>
  );
}

function Refusal({ imported, inUse }: { imported: Exclude<PackImported, { taken: PackCard }>; inUse: boolean }) {
  if ("failed" in imported) return <p class="fault">{t(imported.failed === "unread" ? "packUnread" : "askFailed")}</p>;
  return (
    <p class="fault" data-refused={imported.refused}>
      {packRefusalText(imported.refused)} {inUse && imported.refused !== "same" ? t("packKept") : null}
    </p>
  );
}
