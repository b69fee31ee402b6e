/** What the refresh and the writing of fixes have in common: kept alive at work, taken up again, asleep otherwise. */
import { expect, test } from "vitest";
import { createShift, RESTART_MS, type Duties } from "../lib/shift.ts";
import { Clock, freeLease, START } from "./sync/stage.ts";

function stage(duties: Duties, lease = freeLease()) {
  const clock = new Clock();
  const alarms: number[] = [];
  const beats = { running: 0, begun: 0 };
  const beat = () => {
    beats.running++;
    beats.begun++;
    return () => void beats.running--;
  };
  const shift = createShift({ now: clock.now, sleep: clock.sleep, lease, beat, wakeAt: (at) => alarms.push(at) }, duties);
  return { clock, alarms, beats, shift };
}

test("with nothing to do no alarm is set and nothing kept alive: the background may sleep", async () => {
  const { alarms, beats, shift } = stage(async () => null);
  shift.begin();
  await shift.settled();
  expect([alarms, beats.begun]).toEqual([[], 0]);
});

test("at work: kept alive until the end, each piece guarded by an alarm; then the alarm of what comes next", async () => {
  const seen: number[] = [];
  const { clock, alarms, beats, shift } = stage(async (onDuty) => {
    for (let piece = 0; piece < 3; piece++) {
      onDuty();
      seen.push(beats.running);
      clock.time += 20_000;
    }
    return clock.time + 90_000;
  });
  shift.begin();
  await shift.settled();
  expect(seen).toEqual([1, 1, 1]);
  expect(alarms).toEqual([START + RESTART_MS, START + 20_000 + RESTART_MS, START + 40_000 + RESTART_MS, START + 150_000]);
  expect(beats).toEqual({ running: 0, begun: 1 });
});

test("begun again while at work: a new alarm at once, and once more round afterwards, never two at a time", async () => {
  let rounds = 0;
  let atOnce = 0;
  const started = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const { clock, alarms, shift } = stage(async (onDuty) => {
    rounds++;
    expect(++atOnce).toBe(1);
    if (rounds === 1) {
      onDuty();
      started.resolve();
      await held.promise;
    }
    atOnce--;
    return null;
  });
  shift.begin();
  await started.promise;
  clock.time += 29_000;
  shift.begin();
  shift.begin();
  expect(alarms.at(-1)).toBe(START + 29_000 + RESTART_MS);
  held.resolve();
  await shift.settled();
  expect(rounds).toBe(2);
});

test("what breaks is left to the alarm, and gives back the lease and the beat", async () => {
  const lease = freeLease();
  const { alarms, beats, shift } = stage(async (onDuty) => {
    onDuty();
    throw new Error("the disk");
  }, lease);
  shift.begin();
  await shift.settled();
  expect(alarms).toEqual([START + RESTART_MS, START + RESTART_MS]);
  expect(beats.running).toBe(0);
  expect(await lease.take()).not.toBeNull();
});

test("a time that has passed rings now, not in the past", async () => {
  const { alarms, shift } = stage(async () => START - 1);
  shift.begin();
  await shift.settled();
  expect(alarms).toEqual([START]);
});
