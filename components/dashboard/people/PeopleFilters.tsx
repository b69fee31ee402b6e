import { useState } from "preact/hooks";
import type { PeopleFilter, PeopleSummary } from "../../../lib/model/people.ts";
import { countedReason, t, tn } from "../../../lib/text.ts";

/** Reasons shown until all are asked for: the list must not be pushed off a small screen. */
const TOP_REASONS = 4;

export interface PeopleFiltersProps {
  filter: PeopleFilter;
  summary: PeopleSummary;
  onFilter(filter: PeopleFilter): void;
}

/** Who, why and which: every filter is a button that says how many it leaves. */
export function PeopleFilters({ filter, summary, onFilter }: PeopleFiltersProps) {
  const { counts, leavers, everybody, unproven, toSync, groups } = summary;
  const [all, setAll] = useState(false);
  const more = counts.reasons.length - TOP_REASONS;
  const reasons = counts.reasons.filter(({ code }, index) => all || index < TOP_REASONS || filter.reason === code);
  const bare: PeopleFilter = { who: "present", text: filter.text };
  const chip = (name: string, label: string, on: boolean, next: PeopleFilter, kind = "") => (
    <li key={name}>
      <button type="button" class={`chip ${kind}`} aria-pressed={on} onClick={() => onFilter(on ? bare : next)}>
        {label}
      </button>
    </li>
  );
  const plain = filter.state === undefined && filter.reason === undefined && filter.unproven !== true && filter.toSync !== true && filter.group === undefined;
  return (
    <div class="people-filters">
      <ul class="chips" aria-label={t("filterWho")}>
        {chip("present", tn("whoPresent", counts.known), filter.who === "present" && plain, bare)}
        {leavers === 0 ? null : chip("leavers", tn("whoLeavers", leavers), filter.who === "leavers", { who: "leavers", text: filter.text }, "is-unknown")}
        {everybody === counts.known ? null : chip("everybody", tn("whoEverybody", everybody), filter.who === "everybody", { who: "everybody", text: filter.text })}
      </ul>
      <ul class="chips" aria-label={t("filterWhy")}>
        {counts.blocked === 0 ? null : chip("blocked", tn("countBlocked", counts.blocked), filter.state === "blocked", { ...bare, state: "blocked" }, "is-blocked")}
        {counts.unknown === 0 ? null : chip("unknown", tn("countUnknown", counts.unknown), filter.state === "unknown", { ...bare, state: "unknown" }, "is-unknown")}
        {counts.ready === 0 ? null : chip("ready", tn("countReady", counts.ready), filter.state === "ready", { ...bare, state: "ready" }, "is-ready")}
        {unproven === 0 ? null : chip("unproven", tn("countUnproven", unproven), filter.unproven === true, { ...bare, unproven: true })}
        {toSync === 0 ? null : chip("to-sync", tn("countToSync", toSync), filter.toSync === true, { ...bare, toSync: true })}
        {reasons.map(({ code, count }) => chip(code, countedReason(code, count), filter.reason === code, { ...bare, reason: code }))}
        {groups.map(({ key, from, to, people }) => chip(key, tn("domainChange", people, `@${from}`, `@${to}`), filter.group === key, { ...bare, group: key }))}
        {more <= 0 ? null : (
          <li>
            <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t("showLess") : tn("moreReasons", more)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
