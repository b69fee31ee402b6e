import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PeopleOrder, PersonRow } from "../../../lib/model/people.ts";
import type { EpochMs } from "../../../lib/model/time.ts";
import { ageText, reasonShort, stateText, t } from "../../../lib/text.ts";
import { StateIcon } from "../../StateIcon.tsx";

/** Heights of a row in px, as people.css draws them; narrow ones have three lines. */
const ROW = 60;
const NARROW_ROW = 84;
const NARROW = "(max-width: 640px)";
/** Rows drawn above and below what is in sight. */
const MORE = 8;
const REASONS_SHOWN = 2;

export interface PeopleGridProps {
  total: number;
  row(index: number): PersonRow | undefined;
  look(from: number, to: number): void;
  order: PeopleOrder;
  onOrder(order: PeopleOrder): void;
  selected: ReadonlyMap<string, PersonRow>;
  onSelect(row: PersonRow, on: boolean): void;
  onSelectAll(on: boolean): void;
  /** key of the person whose details are open; null = nobody's */
  open: string | null;
  onOpen(row: PersonRow): void;
  now: EpochMs;
}

/**
 * Ten thousand people as one grid of which only what is in sight is drawn. One tab stop: arrows, page keys, Home and End
 * move among rows, Space selects, Enter opens; assistive technology is told the true number and place of rows.
 */
export function PeopleGrid(props: PeopleGridProps) {
  const { total, order } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [view, setView] = useState({ top: 0, height: 600, row: rowHeight() });
  const focus = useRef(false);

  const from = Math.max(0, Math.floor(view.top / view.row) - MORE);
  const to = Math.min(total, Math.ceil((view.top + view.height) / view.row) + MORE);
  const { look } = props;
  useEffect(() => look(from, to), [from, to, total]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight, row: rowHeight() });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);

  // another order begins at its top; fewer people end earlier
  const which = JSON.stringify(order);
  const lastOrder = useRef(which);
  useEffect(() => {
    const anew = lastOrder.current !== which;
    lastOrder.current = which;
    if (anew && scroller.current !== null) scroller.current.scrollTop = 0;
    setActive((index) => (anew ? 0 : Math.min(index, Math.max(0, total - 1))));
  }, [which, total]);

  useLayoutEffect(() => {
    if (!focus.current) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${active + 2}"]`);
    if (!element) return;
    focus.current = false;
    element.focus({ preventScroll: true });
  });

  const move = (index: number): void => {
    const next = Math.max(0, Math.min(total - 1, index));
    const element = scroller.current;
    if (element === null) return;
    const head = element.querySelector<HTMLElement>(".people-head")?.offsetHeight ?? 0;
    const top = next * view.row;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + view.row + head > element.scrollTop + element.clientHeight) element.scrollTop = top + view.row + head - element.clientHeight;
    setView({ ...view, top: element.scrollTop });
    focus.current = true;
    setActive(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / view.row) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -total, End: total };
    const step = steps[event.key];
    // buttons of the head have keys of their own, and so has a box that was clicked, but for moving on
    const target = event.target as HTMLElement;
    if (!target.matches('[role="row"]') && !(target.closest(".people-row") && step !== undefined)) return;
    const row = props.row(active);
    if (step !== undefined) move(active + step);
    else if (event.key === " " && row) props.onSelect(row, !props.selected.has(row.key));
    else if (event.key === "Enter" && row) props.onOpen(row);
    else return;
    event.preventDefault();
  };

  // the row with the focus stays drawn wherever the list is scrolled to
  const drawn = [...new Set([...Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i), ...(active < total ? [active] : [])])].sort((a, b) => a - b);
  const every = total > 0 && props.selected.size >= total;
  return (
    <div ref={scroller} class="people-grid" role="grid" aria-label={t("people")} aria-rowcount={total + 1} aria-colcount={5} aria-multiselectable="true" onKeyDown={onKeyDown}>
      <div class="people-head" role="row" aria-rowindex={1}>
        <div role="columnheader" class="pick">
          <input type="checkbox" aria-label={t("selectAll")} checked={every} onChange={() => props.onSelectAll(!every)} />
        </div>
        <Head by="name" label={t("columnPerson")} {...props} />
        <Head by="state" label={t("columnState")} {...props} />
        <Head by="changed" label={t("columnChanged")} {...props} />
        <Head by="seen" label={t("columnSeen")} {...props} />
      </div>
      <div class="people-body" role="rowgroup" style={{ height: `${total * view.row}px` }}>
        {drawn.map((index) => (
          <Row key={index} index={index} {...props} top={index * view.row} row={props.row(index)} tabbable={index === active} onFocus={() => setActive(index)} />
        ))}
      </div>
    </div>
  );
}

function rowHeight(): number {
  return window.matchMedia(NARROW).matches ? NARROW_ROW : ROW;
}

type HeadProps = Pick<PeopleGridProps, "order" | "onOrder"> & { by: PeopleOrder["by"]; label: string };

function Head({ by, label, order, onOrder }: HeadProps) {
  const here = order.by === by;
  return (
    <div role="columnheader" class={`by-${by}`} aria-sort={here ? (order.descending ? "descending" : "ascending") : "none"}>
      <button type="button" class="quiet" onClick={() => onOrder({ by, descending: here && !order.descending })}>
        {label}
        <span aria-hidden="true" class="arrow">
          {here ? (order.descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </div>
  );
}

type RowProps = Pick<PeopleGridProps, "selected" | "onSelect" | "open" | "onOpen" | "now"> & { index: number; top: number; row: PersonRow | undefined; tabbable: boolean; onFocus(): void };

function Row({ index, top, row, tabbable, selected, onSelect, open, onOpen, now, onFocus }: RowProps) {
  const place = { role: "row", "aria-rowindex": index + 2, tabIndex: tabbable ? 0 : -1, style: { transform: `translateY(${top}px)` }, onFocusIn: onFocus } as const;
  if (row === undefined) {
    return (
      <div {...place} class="people-row" aria-busy="true">
        <div role="gridcell" class="pick" />
        <div role="gridcell" class="person">
          <span class="bone" />
        </div>
      </div>
    );
  }
  const { member, verdict } = row;
  const picked = selected.has(row.key);
  const more = verdict.reasons.length - REASONS_SHOWN;
  return (
    <div {...place} class="people-row" data-person={row.key} data-state={verdict.state} data-reasons={verdict.reasons.map(({ code }) => code).join(" ")} aria-selected={picked} aria-current={row.key === open ? "true" : undefined} onClick={() => onOpen(row)}>
      <div role="gridcell" class="pick" onClick={(event) => event.stopPropagation()}>
        <input type="checkbox" tabIndex={-1} aria-label={t("selectOne", member.name || member.email)} checked={picked} onChange={() => onSelect(row, !picked)} />
      </div>
      <div role="gridcell" class="person">
        <bdi class="name">{member.name || t("nameless")}</bdi>
        <bdi class="email">{member.email || t("emailless")}</bdi>
      </div>
      <div role="gridcell" class="state">
        <span class={`said is-${verdict.state}`}>
          <StateIcon state={verdict.state} /> {stateText(verdict)}
        </span>
        <span class="reasons">
          {verdict.reasons.slice(0, REASONS_SHOWN).map(({ code }) => reasonShort(code)).join(" · ")}
          {more > 0 ? ` +${more}` : ""}
        </span>
      </div>
      <div role="gridcell" class="when">
        {row.changedAt === null ? "—" : ageText(row.changedAt, now)}
      </div>
      <div role="gridcell" class="when">
        {row.seenAt === null ? "—" : ageText(row.seenAt, now)}
        {row.differences.length === 0 ? null : <span class="differs">{t("sourcesDiffer")}</span>}
      </div>
    </div>
  );
}
