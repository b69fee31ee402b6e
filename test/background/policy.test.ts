/** The company's policy as the two browsers give it: with a schema and news of changes, or without either. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { companyPolicy } from "../../entrypoints/background/policy.ts";

const DAY = 86_400_000;
const managed = vi.hoisted(() => ({ get: vi.fn<(keys: null) => Promise<Record<string, unknown>>>() }));
const changes = vi.hoisted(() => ({ listeners: [] as ((changed: unknown, area: string) => void)[] }));
vi.mock("../../lib/browser.ts", () => ({
  browser: { storage: { managed, onChanged: { addListener: (listener: (changed: unknown, area: string) => void) => changes.listeners.push(listener) } } },
}));

beforeEach(() => {
  managed.get.mockReset();
  changes.listeners.length = 0;
});

describe("companyPolicy", () => {
  it("Firefox without a policy rejects: nothing is set, and nobody is warned", async () => {
    managed.get.mockRejectedValue(new Error("Managed storage manifest not found"));
    expect(await companyPolicy(() => undefined)()).toEqual({
      policy: { role: null, companyName: "", pairingSecret: "", publicKey: "", retentionDays: null, writesNever: false },
      warnings: [],
      limits: { staleAfterMs: 30 * DAY, retentionMs: 30 * DAY, packDays: 30 },
    });
  });

  it("checks what no schema checked, and shortens every limit", async () => {
    managed.get.mockResolvedValue({ role: "aprovador", retentionDays: 7, writesNever: "sim", appSecret: "9f1c2e7a4b6d8035c1d2e3f4a5b69788" });
    const { policy, warnings, limits } = await companyPolicy(() => undefined)();
    expect(policy).toMatchObject({ role: "approver", retentionDays: 7, writesNever: false });
    expect(warnings).toEqual([{ code: "policy.invalid", entry: "writesNever" }, { code: "policy.secret", entry: "appSecret" }]);
    expect(limits).toEqual({ staleAfterMs: 7 * DAY, retentionMs: 7 * DAY, packDays: 7 });
  });

  it("is read once, and again when the browser says that it changed", async () => {
    managed.get.mockResolvedValue({ role: "admin" });
    const changed = vi.fn();
    const policy = companyPolicy(changed);
    expect([(await policy()).policy.role, (await policy()).policy.role]).toEqual(["admin", "admin"]);
    for (const tell of changes.listeners) tell({}, "local");
    await policy();
    expect([managed.get.mock.calls.length, changed.mock.calls.length]).toEqual([1, 0]);
    managed.get.mockResolvedValue({ role: "approver" });
    for (const tell of changes.listeners) tell({}, "managed");
    expect((await policy()).policy.role).toBe("approver");
    expect([managed.get.mock.calls.length, changed.mock.calls.length]).toEqual([2, 1]);
  });
});
