import { createPrivateKey, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CERTIFIED_HOSTS, makeCertificate } from "../sandbox/certificate.ts";

describe("sandbox certificate", () => {
  it("names every host, is valid now and not for long, and is new each time", async () => {
    const [one, other] = await Promise.all([makeCertificate(), makeCertificate()]);
    const read = new X509Certificate(one.cert);
    for (const host of CERTIFIED_HOSTS) expect(read.checkHost(host)).toBe(host);
    expect(read.checkHost("vexpenses.com.example")).toBeUndefined();
    expect(read.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(read.validFromDate.getTime()).toBeLessThan(Date.now());
    expect(read.validToDate.getTime() - Date.now()).toBeLessThanOrEqual(30 * 86_400_000);
    expect(read.checkPrivateKey(createPrivateKey(one.key))).toBe(true);
    expect(other.key).not.toBe(one.key);
  });
});
