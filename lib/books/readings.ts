/** Member lists that came from elsewhere than VExpenses' pages: pasted or imported, or asked of its API. One of each is kept. */
import { emailKey } from "../fold.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { MemberReading, MemberSource } from "../model/people.ts";
import type { EpochMs } from "../model/time.ts";
import { touch } from "./touch.ts";
import type { Store } from "./store.ts";

/** A whole list replaces the one of its source. */
export function keepReading(store: Store, connection: ConnectionId, reading: MemberReading): Promise<void> {
  return store.write(["readings", "stamps"], async (tx) => {
    const members = reading.members.map((member) => ({ ...member, email: emailKey(member.email) }));
    await tx.put("readings", { ...reading, members, connection });
    await touch(tx, connection);
  });
}

export function dropReading(store: Store, connection: ConnectionId, source: MemberSource): Promise<void> {
  return store.write(["readings", "stamps"], async (tx) => {
    await tx.remove("readings", [[connection, source]]);
    await touch(tx, connection);
  });
}

/** @param since older lists no longer count, epoch ms */
export function readings(store: Store, connection: ConnectionId, since: EpochMs): Promise<MemberReading[]> {
  return store.read(["readings"], async (tx) =>
    (await tx.list("readings", [connection])).filter(({ at }) => at >= since).map(({ source, at, complete, members }) => ({ source, at, complete, members })),
  );
}
