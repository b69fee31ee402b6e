/** What the stores get: exact permissions, sizes within the budget, no address we don't speak to, no secret. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const BUILDS = ["chrome-mv3", "firefox-mv3"] as const;
const KB = 1000;

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  side_panel?: unknown;
  sidebar_action?: { default_panel: string; open_at_install?: boolean };
  content_scripts: { matches: string[]; world?: string }[];
  incognito: string;
  content_security_policy: { extension_pages: string };
}

const out = (build: string): string => join(ROOT, ".output", build);
const filesOf = (build: string): string[] =>
  readdirSync(out(build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

describe.skipIf(!BUILDS.every((build) => existsSync(out(build))))("builds (made by npm test before the unit tests)", () => {
  describe.each(BUILDS)("%s", (build) => {
    const manifest = (): Manifest => JSON.parse(readFileSync(join(out(build), "manifest.json"), "utf8")) as Manifest;

    it("asks for exactly the permissions it uses", () => {
      const { permissions, host_permissions, optional_permissions, optional_host_permissions, web_accessible_resources } = manifest();
      expect(permissions).toEqual(["storage", "alarms", "idle", "scripting", ...(build === "chrome-mv3" ? ["sidePanel"] : [])]);
      expect(host_permissions.toSorted()).toEqual([
        "https://amp.vexpenses.com/*",
        "https://app.omie.com.br/*",
        "https://app.vexpenses.com/*",
      ]);
      expect(optional_permissions).toBeUndefined();
      expect(optional_host_permissions).toEqual(["https://api.vexpenses.com/*"]);
      expect(web_accessible_resources).toBeUndefined();
    });

    it("has the side panel as each browser calls it, never opened by itself", () => {
      const { side_panel, sidebar_action } = manifest();
      if (build === "chrome-mv3") expect([side_panel, sidebar_action]).toEqual([{ default_path: "sidepanel.html" }, undefined]);
      else expect([side_panel, sidebar_action]).toEqual([undefined, expect.objectContaining({ default_panel: "sidepanel.html", open_at_install: false })]);
    });

    it("runs only on the two page hosts, never in private windows", () => {
      const { content_scripts, incognito } = manifest();
      expect(content_scripts).toHaveLength(1);
      expect(content_scripts[0]?.matches.toSorted()).toEqual(["https://amp.vexpenses.com/*", "https://app.vexpenses.com/*"]);
      expect(content_scripts[0]?.world).toBeUndefined();
      expect(incognito).toBe("not_allowed");
    });

    it("lets our pages speak to OMIE and to VExpenses' API only", () => {
      const policy = manifest().content_security_policy.extension_pages;
      expect(policy).toContain("connect-src https://app.omie.com.br https://api.vexpenses.com;");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
    });

    it("stays within its size", () => {
      const content = gzipped(join(out(build), "page.js"));
      const panel = gzipped(join(out(build), "bindings-panel.js"));
      const approvals = gzipped(join(out(build), "approvals.js"));
      const background = gzipped(join(out(build), "background.js"));
      const whole = filesOf(build).reduce((sum, file) => sum + gzipped(file), 0);
      expect(content).toBeLessThanOrEqual(30 * KB);
      // injected on request, so that the script on every page stays small
      expect(panel).toBeLessThanOrEqual(30 * KB);
      // on request, too, and it recognises for itself
      expect(approvals).toBeLessThanOrEqual(40 * KB);
      expect(background).toBeLessThanOrEqual(90 * KB);
      expect(whole).toBeLessThanOrEqual(400 * KB);
    });

    it("names no host but the ones it needs", () => {
      const code = filesOf(build).filter((file) => /\.(js|html|css|json)$/.test(file));
      const hosts = new Set(code.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map((match) => match[1])));
      // links in libraries' own error texts and namespaces: never requested, and connect-src forbids it anyway
      const harmless = new Set(["dexie.org", "github.com", "www.w3.org", "bit.ly", "json-schema.org", "tinyurl.com", "empty.invalid"]);
      expect([...hosts].filter((host) => !harmless.has(host ?? "")).toSorted()).toEqual(["amp.vexpenses.com", "api.vexpenses.com", "app.omie.com.br", "app.vexpenses.com"]);
    });
  });
});
