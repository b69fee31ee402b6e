/** The React app of amp.vexpenses.com as one script. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, bundled } from "../../bundle.ts";

const ENTRY = fileURLToPath(new URL("./app/main.tsx", import.meta.url));
const SOURCE = { entry: ENTRY, sources: dirname(ENTRY) };

/**
 * Production mode, from the cache where it holds this very app.
 * @throws Error when the app does not build
 */
export function spaBundle(): Promise<string> {
  return bundled(SOURCE);
}

/** Builds without looking at the cache. */
export function buildSpa(): Promise<string> {
  return build(SOURCE);
}
