import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../lib/text.ts";

/** Typing is searched for once it rests, ms. */
const TYPING_MS = 150;

/** Follows typing once it rests. */
export function Search({ text, onSearch }: { text: string; onSearch(text: string): void }) {
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div class="search">
      <label class="unseen" for="people-search">
        {t("searchPeople")}
      </label>
      <input
        id="people-search"
        type="search"
        placeholder={t("searchPeople")}
        value={typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onSearch(value.trim()), TYPING_MS);
        }}
      />
    </div>
  );
}
