import { beforeEach, describe, expect, it } from "vitest";
import { createVault } from "../../lib/vault.ts";
import { sessionMemory } from "./memory.ts";

describe("vault", () => {
  let area: ReturnType<typeof sessionMemory>;
  beforeEach(() => {
    area = sessionMemory();
  });

  it("gives back what it was given, per company", async () => {
    const vault = createVault(area);
    await vault.keep("a", { appKey: "111111", appSecret: "s-a" });
    await vault.keep("b", { appKey: "222222", appSecret: "s-b" });
    expect(await vault.keys("a")).toEqual({ appKey: "111111", appSecret: "s-a" });
    expect(await vault.keys("b")).toEqual({ appKey: "222222", appSecret: "s-b" });
    expect(await vault.count()).toBe(2);
  });

  it("says null when the session ended or never had them, and for damaged records", async () => {
    const vault = createVault(area);
    expect(await vault.keys("a")).toBeNull();
    area.content.set("omie-keys:a", { appKey: 5 });
    expect(await vault.keys("a")).toBeNull();
  });

  it("drops one, or all, and leaves what isn't its own", async () => {
    const vault = createVault(area);
    area.content.set("tab-company:7", { name: "x" });
    await vault.keep("a", { appKey: "1", appSecret: "2" });
    await vault.keep("b", { appKey: "1", appSecret: "2" });
    await vault.drop("a");
    expect(await vault.keys("a")).toBeNull();
    expect(await vault.count()).toBe(1);
    await vault.dropAll();
    expect(await vault.count()).toBe(0);
    expect([...area.content.keys()]).toEqual(["tab-company:7"]);
  });
});
