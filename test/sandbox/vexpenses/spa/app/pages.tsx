/** @jsxImportSource react */
/** Below a list that comes in pages: which rows these are, and two buttons that are icons only. */
import type { MembersView, SubmissionsView } from "../views.ts";
import { Arrow, IconButton, Pager } from "./parts.tsx";

export function Pages({ view, onGo }: { view: MembersView | SubmissionsView; onGo(page: number): void }) {
  return (
    <Pager>
      <span>
        {view.from}–{view.total === 0 ? 0 : view.from + view.rows.length - 1} de {view.total}
      </span>
      <IconButton type="button" disabled={view.page <= 1} onClick={() => onGo(view.page - 1)}>
        <Arrow d="M10 3 5 8l5 5" />
      </IconButton>
      <IconButton type="button" disabled={view.page >= view.pages} onClick={() => onGo(view.page + 1)}>
        <Arrow d="m6 3 5 5-5 5" />
      </IconButton>
    </Pager>
  );
}
