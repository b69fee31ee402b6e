/**
 * Who is asking? No sender is trusted by its URL: a sandboxed frame on an allowed host reports the right
 * URL but the origin "null" (measured in both browsers), so only the origin counts.
 */
import type { Asker } from "../messages.ts";

/** What the browser says of a message's sender; the part we look at. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
}

export interface Self {
  /** runtime.id */
  id: string;
  /** chrome-extension://… or moz-extension://…, no trailing slash */
  origin: string;
  /** https origins our content script runs on */
  pageOrigins: readonly string[];
}

/** The class of a sender, or null for anybody who has no business asking. */
export function askerOf(sender: Sender, self: Self): Asker | null {
  if (sender.id !== self.id) return null;
  const origin = originOf(sender);
  if (origin === self.origin) return "ui";
  if (!origin || !self.pageOrigins.includes(origin)) return null;
  if (!sender.tab || sender.tab.incognito) return null;
  // a frame is ours only when the page around it is too
  const tabOrigin = safeOrigin(sender.tab.url);
  if (sender.frameId !== 0 && (!tabOrigin || !self.pageOrigins.includes(tabOrigin))) return null;
  return "page";
}

/** `origin` when the browser gives it; the URL's only for our own pages, which no web page can imitate. */
function originOf(sender: Sender): string | null {
  if (sender.origin !== undefined) return sender.origin;
  const fromUrl = safeOrigin(sender.url);
  return fromUrl?.startsWith("https:") ? null : fromUrl;
}

function safeOrigin(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    // extension schemes have an opaque origin by the URL standard
    return parsed.origin === "null" ? `${parsed.protocol}//${parsed.host}` : parsed.origin;
  } catch {
    return null;
  }
}
