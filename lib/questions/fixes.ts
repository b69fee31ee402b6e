/** Fixes written to OMIE: asked for from our own pages, of the company in view, only where writing is switched on. */
import type { Handlers } from "./answer.ts";
import type { Parts } from "./parts.ts";
import { isInView, OTHER_COMPANY, writesState } from "./people.ts";

type FixHandlers = Pick<Handlers, "fixPreview" | "fixApply" | "fixStop" | "fixResume" | "switchWrites">;

export function fixHandlers(parts: Parts): FixHandlers {
  return {
    async fixPreview({ connection, wishes }) {
      await parts.vault.touch();
      if (!(await isInView(parts, connection))) return OTHER_COMPANY;
      const [previews, writes, fixes] = await Promise.all([parts.fixes.preview(connection, wishes), writesState(parts, connection), parts.books.fixes(connection)]);
      return { previews, writes, by: fixes.at(-1)?.by ?? "" };
    },
    async fixApply({ connection, wishes, by }) {
      const write = parts.writes.begin();
      await parts.vault.touch();
      const begun = await write(async () => ((await isInView(parts, connection)) ? parts.fixes.begin(connection, wishes, by.trim()) : OTHER_COMPANY));
      // everything was erased meanwhile
      return begun ?? OTHER_COMPANY;
    },
    async fixStop({ connection }) {
      return { stopped: await parts.fixes.stop(connection) };
    },
    async fixResume({ connection }) {
      const write = parts.writes.begin();
      const begun = await write(async () => {
        if (!(await isInView(parts, connection))) return OTHER_COMPANY;
        const fixes = await parts.books.fixes(connection);
        const last = fixes.at(-1);
        const stopped = fixes.filter(({ batch, state }) => batch === last?.batch && state === "stopped");
        return parts.fixes.begin(connection, stopped.map(({ wish }) => wish), last?.by ?? "");
      });
      return begun ?? OTHER_COMPANY;
    },
    async switchWrites({ connection, on }) {
      const write = parts.writes.begin();
      if (!(await isInView(parts, connection))) return OTHER_COMPANY;
      await write(async () => {
        if (on && (await parts.writesNever())) return;
        await parts.books.switchWrites(connection, on);
        // what was asked for and not begun must not go on being written
        if (!on) await parts.fixes.stop(connection);
      });
      return writesState(parts, connection);
    },
  };
}
