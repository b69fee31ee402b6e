/** The popup's foot: asks how well the page in view is understood, and does what Ajuda → Suporte offers. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { Help } from "../../components/popup/Help.tsx";
import type { Imported } from "../../components/popup/Recipes.tsx";
import type { Answer, asker } from "../../lib/messages.ts";
import type { KeptRecipe } from "../../lib/model/page-health.ts";

export interface SupportProps {
  ask: ReturnType<typeof asker>;
  watchChanges(told: () => void): () => void;
  /** the page is to be seen, not the popup over it */
  close(): void;
}

export function Support({ ask, watchChanges, close }: SupportProps) {
  const [known, setKnown] = useState<Answer<"support"> | null>(null);
  const [trouble, setTrouble] = useState<"teachFailed" | "supportNoPage" | null>(null);
  const [description, setDescription] = useState<string | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const descriptionFile = useFile(description);
  const recipesFile = useFile(known && known.recipes.length > 0 ? exported(known.recipes) : null);

  const load = useCallback(async (): Promise<void> => {
    try {
      setKnown(await ask("support", {}));
    } catch {
      // the popup above says that nobody answers
    }
  }, [ask]);
  useEffect(() => {
    void load();
    return watchChanges(() => void load());
  }, [load, watchChanges]);

  const command = async (act: () => Promise<unknown>, failed: typeof trouble = null): Promise<void> => {
    setTrouble(null);
    try {
      await act();
    } catch {
      setTrouble(failed);
    }
    await load();
  };

  if (known === null) return null;
  return (
    <Help
      page={known.page}
      recipes={known.recipes}
      trouble={trouble}
      onTeach={() =>
        void command(async () => {
          if ((await ask("teach", {})).started) close();
          else setTrouble("supportNoPage");
        }, "teachFailed")
      }
      describe={{
        text: description,
        file: descriptionFile,
        onClose: () => setDescription(null),
        onDescribe: () =>
          void command(async () => {
            const { text } = await ask("describe", {});
            setDescription(text);
            if (text === null) setTrouble("supportNoPage");
          }, "teachFailed"),
      }}
      kept={{
        file: recipesFile,
        imported,
        onSwitch: (id, on) => void command(() => ask("switchRecipe", { id, on })),
        onRemove: (id) => void command(() => ask("forgetRecipe", { id })),
        onImport: (text) => void command(async () => setImported(await take(ask, text))),
      }}
    />
  );
}

/** A question is bounded, so a text that can't be a file of ours is refused here with the same words. */
async function take(ask: SupportProps["ask"], text: string): Promise<Imported> {
  return text.length > MOST_CHARACTERS ? { refused: "too-large" } : ask("importRecipes", { text });
}
const MOST_CHARACTERS = 200_000;

function exported(recipes: readonly KeptRecipe[]): string {
  return JSON.stringify({ format: "prontidao-recipes", version: 1, recipes: recipes.map(({ recipe }) => recipe) }, null, 1);
}

/** An address for a text, to be saved by a link; given back when the text changes or the popup closes. */
function useFile(text: string | null): string | null {
  const file = useMemo(() => (text === null ? null : URL.createObjectURL(new Blob([text], { type: "application/json" }))), [text]);
  useEffect(() => () => (file === null ? undefined : URL.revokeObjectURL(file)), [file]);
  return file;
}
