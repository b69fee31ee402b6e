import { useId } from "preact/hooks";
import type { CategoryChange } from "../../../lib/model/mapping.ts";
import { t } from "../../../lib/text.ts";
import { StateIcon } from "../../StateIcon.tsx";

export interface ChangesCardProps {
  changes: readonly CategoryChange[];
  /** name of a category now, by code */
  nameOf(code: string): string;
  /** the category serves the type as it is now */
  onServes(type: string, change: CategoryChange): void;
  /** choose another one for the type */
  onReplace(type: string): void;
}

/** What happened to categories since types were bound to them: first of all, since it breaks what worked. */
export function ChangesCard({ changes, nameOf, onServes, onReplace }: ChangesCardProps) {
  const title = useId();
  if (changes.length === 0) return null;
  return (
    <section class="card changes" aria-labelledby={title}>
      <h2 id={title}>{t("changesTitle")}</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.code} ${change.old}`} data-change={change.kind}>
            {breaks(change) ? <StateIcon state="blocked" /> : change.doubted.length > 0 ? <StateIcon state="unknown" /> : <span class="no-mark" />}
            <div>
              <p class="what">
                {sentence(change, nameOf(change.code))} <span class="number">{change.code}</span>
              </p>
              {change.doubted.map((type) => (
                <p key={type} class="doubt">
                  <bdi>{type}</bdi>: {t("stillServes")}{" "}
                  <button type="button" aria-label={t("stillServesYes", type)} onClick={() => onServes(type, change)}>
                    {t("yes")}
                  </button>{" "}
                  <button type="button" aria-label={t("changeCategoryOf", type)} onClick={() => onReplace(type)}>
                    {t("changeCategory")}
                  </button>
                </p>
              ))}
              <Others change={change} onServes={onServes} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Types that the change touches without a doubt: a rename or a move is only to be known. */
function Others({ change, onServes }: { change: CategoryChange } & Pick<ChangesCardProps, "onServes">) {
  const others = change.types.filter((type) => !change.doubted.includes(type));
  if (others.length === 0) return null;
  return (
    <p class="hint">
      {t("changeTypes", others.join(", "))}
      {breaks(change) ? null : (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            for (const type of others) onServes(type, change);
          }}
        >
          {t("changeSeen")}
        </button>
      )}
    </p>
  );
}

function breaks({ kind }: CategoryChange): boolean {
  return kind === "gone" || kind === "inactive" || kind === "totalising";
}

function sentence({ kind, old, now }: CategoryChange, name: string): string {
  switch (kind) {
    case "renamed":
      return t("changeRenamed", old, now);
    case "inactive":
      return t("changeInactive", old);
    case "gone":
      return t("changeGone", old);
    case "totalising":
      return t("changeTotalising", old);
    case "moved":
      return t("changeMoved", name, old, now);
  }
}
