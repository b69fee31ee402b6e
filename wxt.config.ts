import { readFileSync } from "node:fs";
import preact from "@preact/preset-vite";
import { minify } from "terser";
import { parseSync, type Plugin } from "vite";
import { defineConfig } from "wxt";
import { onRequest } from "./build/on-request.ts";

/** The page hosts we draw on, and the only host that ever receives the OMIE keys. */
const VEXPENSES = ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"];
const OMIE = "https://app.omie.com.br/*";
/** Asked for only by who reads the member list by VExpenses' public API; the only host that ever receives its access. */
const VEXPENSES_API = "https://api.vexpenses.com/*";

/** The package and the scripts on pages have budgets: terser takes another three per cent off what the default leaves. */
const smallest: Plugin = {
  name: "smallest",
  apply: "build",
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const { code } = await minify(chunk.code, { ecma: 2020, module: parseSync(chunk.fileName, chunk.code).module.hasModuleSyntax, compress: { passes: 2 } });
      if (code !== undefined) chunk.code = code;
    }
  },
};

/** Messages as the browser needs them: values by number, without the names and examples that help whoever translates. */
function packedMessages(file: string): string {
  const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
  const packed = Object.entries(messages).map(([key, { message, placeholders = {} }]) => {
    const named = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
    return [key, { message: message.replaceAll(/\$(\w+)\$/g, (whole, name: string) => named.get(name.toLowerCase()) ?? whole) }];
  });
  return JSON.stringify(Object.fromEntries(packed));
}

export default defineConfig({
  manifestVersion: 3,
  hooks: {
    ...onRequest,
    "build:publicAssets": (_, files) => {
      for (const [at, file] of files.entries()) {
        if ("absoluteSrc" in file && file.relativeDest.endsWith("messages.json")) files[at] = { relativeDest: file.relativeDest, contents: packedMessages(file.absoluteSrc) };
      }
    },
  },
  imports: false,
  vite: () => ({
    plugins: [preact(), smallest],
    // the same library without the code for browsers that are older than ours
    resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
    // the minimum versions of the manifests below: newer CSS (light-dark) and syntax stay as written
    build: { target: ["chrome140", "firefox142"], sourcemap: false },
  }),
  zip: {
    name: "prontidao",
    // Reviewers rebuild from the sources: everything the build reads goes in, nothing else.
    excludeSources: [".ci/**", "test-output/**", "demo-output/**", ".cache/**"],
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extName__",
    short_name: "Prontidão",
    description: "__MSG_extDescription__",
    default_locale: "pt_BR",
    incognito: "not_allowed",
    permissions: ["storage", "alarms", "idle", "scripting"],
    host_permissions: [...VEXPENSES, OMIE],
    // Configurar may be shown in a frame; what a frame in a stranger's page gets is decided in page.content/start.ts.
    content_scripts: [{ matches: VEXPENSES, js: ["page.js"], run_at: "document_idle", all_frames: true }],
    optional_host_permissions: [VEXPENSES_API],
    action: { default_title: "__MSG_extName__" },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+P" } },
    },
    content_security_policy: {
      // connect-src is an egress lock: even a compromised dependency can only reach OMIE and VExpenses' API.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https://app.omie.com.br https://api.vexpenses.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "prontidao@prontidao.example",
              strict_min_version: "142.0",
              data_collection_permissions: {
                required: ["none"],
                optional: ["authenticationInfo", "personallyIdentifyingInfo"],
              },
            },
          },
        }
      : {
          permissions: ["storage", "alarms", "idle", "scripting", "sidePanel"],
          minimum_chrome_version: "140",
          // Firefox has no schema for policies: lib/policy.ts checks them in both.
          storage: { managed_schema: "managed_schema.json" },
          // An empty list: no other extension may open a connection to ours.
          externally_connectable: { ids: [] },
        }),
  }),
});
