import { beforeEach, describe, expect, it, vi } from "vitest";
import { autoLock, lockAlarm } from "../../entrypoints/background/auto-lock.ts";
import { SETTINGS } from "../../lib/settings.ts";
import { LOCALES } from "../text/lookup.ts";

type State = "active" | "idle" | "locked";

const browser = vi.hoisted(() => ({
  idle: { setDetectionInterval: vi.fn(), onStateChanged: { addListener: vi.fn<(heard: (state: State) => void) => void>() } },
  alarms: { create: vi.fn(), onAlarm: { addListener: vi.fn<(heard: (alarm: { name: string }) => void) => void>() } },
}));
vi.mock("../../lib/browser.ts", () => ({ browser }));

beforeEach(() => vi.clearAllMocks());

function stage() {
  const safe = { lock: vi.fn(async () => ["a"]), lockIfDue: vi.fn(async () => ["b"]) };
  const locked = vi.fn<(ids: readonly string[]) => void>();
  autoLock({ safe, lockAfterMs: 900_000, locked });
  const become = (state: State): void => browser.idle.onStateChanged.addListener.mock.calls[0]?.[0](state);
  const ring = (name: string): void => browser.alarms.onAlarm.addListener.mock.calls[0]?.[0]({ name });
  return { safe, locked, become, ring };
}

describe("locking by itself", () => {
  it.each(["idle", "locked"] as const)("the computer becomes %s: whoever had keys is told", async (state) => {
    const { safe, locked, become } = stage();
    expect(browser.idle.setDetectionInterval).toHaveBeenCalledWith(900);
    become(state);
    await vi.waitFor(() => expect(locked).toHaveBeenCalledWith(["a"]));
    expect(safe.lock).toHaveBeenCalledTimes(1);
  });

  it("somebody is back: nothing is locked", () => {
    const { safe, become } = stage();
    become("active");
    expect(safe.lock).not.toHaveBeenCalled();
  });

  it("its alarm, and no other, asks whether it is time", async () => {
    const { safe, locked, ring } = stage();
    lockAlarm.at(1_800_000_900_000);
    const [name, when] = browser.alarms.create.mock.calls[0] as [string, object];
    expect(when).toEqual({ when: 1_800_000_900_000 });
    ring("another");
    expect(safe.lockIfDue).not.toHaveBeenCalled();
    ring(name);
    await vi.waitFor(() => expect(locked).toHaveBeenCalledWith(["b"]));
  });

  it("the options page names the same minutes, in every language", () => {
    for (const words of Object.values(LOCALES)) expect(words["keepPassphraseHelp"]?.message).toContain(` ${SETTINGS.lockAfterMs / 60_000} min`);
  });
});
