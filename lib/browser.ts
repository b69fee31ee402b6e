/**
 * The one door to the extension API. Everything else imports `browser` from here, so the layers test can
 * see who touches it.
 */
export { default as browser } from "webextension-polyfill";
export type { Runtime, Scripting } from "webextension-polyfill";
