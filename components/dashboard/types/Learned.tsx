import type { MappedType } from "../../../lib/model/mapping.ts";
import { t } from "../../../lib/text.ts";

export interface LearnedProps {
  types: readonly MappedType[];
  /** null = every type's */
  onTeach(types: string[] | null, teaches: boolean): void;
}

/** What the company's own bindings teach: to be looked at, forgotten and taken up again. */
export function Learned({ types, onTeach }: LearnedProps) {
  const bound = types.flatMap(({ type, current, teaches }) => (current === null || teaches === null ? [] : [{ type, current, teaches }]));
  const teaching = bound.filter(({ teaches }) => teaches).length;
  if (bound.length === 0) return null;
  return (
    <details class="learned">
      <summary>{t("learnedTitle", teaching)}</summary>
      <p class="hint">{t("learnedWhat")}</p>
      <div class="actions">
        {teaching === 0 ? null : (
          <button type="button" onClick={() => onTeach(null, false)}>
            {t("learnedForgetAll")}
          </button>
        )}
        {teaching === bound.length ? null : (
          <button type="button" onClick={() => onTeach(null, true)}>
            {t("learnedAgainAll")}
          </button>
        )}
      </div>
      <ul>
        {bound.map(({ type, current, teaches }) => (
          <li key={type} class={teaches ? undefined : "forgotten"}>
            <span>
              <bdi>{type}</bdi> → <bdi>{current.name}</bdi> {teaches ? null : <small>{t("learnedForgotten")}</small>}
            </span>
            <button type="button" class="quiet" aria-label={t(teaches ? "learnedForgetOf" : "learnedAgainOf", type)} onClick={() => onTeach([type], !teaches)}>
              {t(teaches ? "learnedForget" : "learnedAgain")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
