import type { FixTrouble, FixWish } from "../../../lib/model/fixes.ts";
import type { ConnectionId } from "../../../lib/model/omie.ts";
import type { FixesSeen, WritesState } from "../../../lib/model/people.ts";
import type { FixPort, OtherCompany, Previewed } from "./port.ts";

/** The questions about fixes, as the entrypoints can ask them. */
interface FixAsk {
  (name: "fixPreview", ask: { connection: ConnectionId; wishes: FixWish[] }): Promise<Previewed | OtherCompany>;
  (name: "fixApply", ask: { connection: ConnectionId; wishes: FixWish[]; by: string }): Promise<{ queued: number } | { trouble: FixTrouble } | OtherCompany>;
  (name: "fixStop", ask: { connection: ConnectionId }): Promise<unknown>;
  (name: "fixResume", ask: { connection: ConnectionId }): Promise<{ queued: number } | { trouble: FixTrouble } | OtherCompany>;
  (name: "switchWrites", ask: { connection: ConnectionId; on: boolean }): Promise<WritesState | OtherCompany>;
}

/** The fixes of one company. @param watch a live view of them; returns what ends it */
export function fixPort(ask: FixAsk, connection: ConnectionId, watch: (connection: ConnectionId, told: (seen: FixesSeen) => void) => () => void): FixPort {
  return {
    preview: (wishes) => ask("fixPreview", { connection, wishes }),
    apply: (wishes, by) => ask("fixApply", { connection, wishes, by }),
    stop: () => ask("fixStop", { connection }),
    resume: () => ask("fixResume", { connection }),
    switchWrites: (on) => ask("switchWrites", { connection, on }),
    watch: (told) => watch(connection, told),
  };
}
