/** The gate in front of a method: a place is given on, once, with one entry in the ledger, and nobody waits for ever. */
import { expect, test } from "vitest";
import { createGate } from "../../lib/omie/pace.ts";
import { Clock } from "../sync/stage.ts";

const GOOD = { fault: null, error: false, forget: false };
const NEVER = new AbortController().signal;

function stage(most: number) {
  const kept = new Map<string, unknown>();
  const disk = { writes: 0, broken: false };
  const ledger = {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => {
      if (disk.broken) throw new Error("the disk");
      disk.writes++;
      kept.set(key, structuredClone(value));
    },
  };
  const gate = createGate("c/Call", ledger, new Clock(), most);
  const enter = async (param: string, signal = NEVER) => {
    const entered = await gate.enter(param, false, signal);
    if ("fault" in entered) throw new Error(entered.fault.kind);
    return entered.turn;
  };
  const open = (): string[] => (kept.get("c/Call") as { asked: { param: string; open: boolean }[] }).asked.filter((one) => one.open).map(({ param }) => param);
  return { enter, disk, open };
}

test("the next one takes the place of the one that ended: one entry in the ledger for both, never more at a time", async () => {
  const { enter, disk, open } = stage(2);
  const [a] = [await enter("a"), await enter("b")];
  const waiting = enter("c");
  // an entry of the ledger takes a few turns; the third is waiting by then
  await new Promise((resolve) => setImmediate(resolve));
  expect([disk.writes, open()]).toEqual([2, ["a", "b"]]);
  await a.end(GOOD);
  await waiting;
  expect([disk.writes, open()]).toEqual([3, ["b", "c"]]);
});

test("a long answer gives its place on before it is read, and only what went wrong is written once more", async () => {
  const { enter, disk, open } = stage(1);
  const a = await enter("a");
  const waiting = enter("b");
  await new Promise((resolve) => setImmediate(resolve));
  await a.answered();
  const b = await waiting;
  await a.end(GOOD);
  expect([disk.writes, open()]).toEqual([2, ["b"]]);
  await b.answered();
  await b.end({ fault: { kind: "unreadable", until: null, text: "" }, error: true, forget: false });
  expect([disk.writes, open()]).toEqual([4, []]);
});

test("whoever gives up while waiting is out of the way, and the place goes to the next", async () => {
  const { enter, open } = stage(1);
  const a = await enter("a");
  const gone = new AbortController();
  const givesUp = enter("b", gone.signal);
  const patient = enter("c");
  await new Promise((resolve) => setImmediate(resolve));
  gone.abort();
  await expect(givesUp).rejects.toThrow("cancelled");
  await new Promise((resolve) => setImmediate(resolve));
  await a.end(GOOD);
  await patient;
  expect(open()).toEqual(["c"]);
});

test("where the ledger breaks, the one that waits is not let through", async () => {
  const { enter, disk } = stage(1);
  const a = await enter("a");
  const waiting = enter("b");
  await new Promise((resolve) => setImmediate(resolve));
  disk.broken = true;
  const refused = expect(waiting).rejects.toThrow("the disk");
  await expect(a.end(GOOD)).rejects.toThrow("the disk");
  await refused;
});
