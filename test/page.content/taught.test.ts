/** Unknown pages: whether anything was taught is asked once, and the reader that comes is used from then on. */
import { describe, expect, it, vi } from "vitest";
import { bringTaught, type Taught, taughtHere } from "../../entrypoints/page.content/meeting.ts";
import { taughtPages } from "../../entrypoints/page.content/taught.ts";
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";

const PAGE = { location: { hostname: "amp.vexpenses.com" } } as Document;

function page() {
  const life = new AbortController();
  const asked: unknown[] = [];
  const again = vi.fn();
  const taught = taughtPages(
    PAGE,
    life.signal,
    (name, content) => {
      asked.push([name, content]);
      return Promise.resolve(null);
    },
    again,
  );
  return { life, asked, again, taught };
}

const as = (kind: PageKind, ...from: string[]) => ({ kind, from });
const members: Taught = { kind: "members" };

describe("an unknown page", () => {
  it("asks once, a known one never; recognition comes before what was taught", () => {
    const { asked, taught } = page();
    expect(taught.kindOr(as("configurar"))).toBe("configurar");
    expect(asked).toEqual([]);
    expect([taught.kindOr(as("unknown")), taught.kindOr(as("unknown"))]).toEqual(["unknown", "unknown"]);
    expect(asked).toEqual([["taught", { host: "amp.vexpenses.com" }]]);
    bringTaught(() => () => members);
    expect([taught.kindOr(as("configurar")), taught.read(), taughtHere()]).toEqual(["configurar", null, null]);
  });

  it("is read by the reader that came, and looked at again then", () => {
    const { again, taught } = page();
    taught.kindOr(as("unknown"));
    bringTaught(() => () => members);
    expect(again).toHaveBeenCalledTimes(1);
    expect([taught.kindOr(as("unknown")), taught.read(), taughtHere()]).toEqual(["members", members, members]);
  });

  it("asks again when something may have been taught meanwhile, unless a reader hears of it by itself", () => {
    const { asked, again, taught } = page();
    taught.changed();
    expect(again).not.toHaveBeenCalled();
    taught.kindOr(as("unknown"));
    taught.changed();
    taught.kindOr(as("unknown"));
    expect(asked).toHaveLength(2);
    bringTaught(() => () => null);
    taught.changed();
    taught.kindOr(as("unknown"));
    expect(asked).toHaveLength(2);
  });

  it("the same reader arriving twice is made once, and none after the end", () => {
    const { life, taught } = page();
    taught.kindOr(as("unknown"));
    const create = vi.fn(() => () => members);
    bringTaught(create);
    bringTaught(create);
    expect(create).toHaveBeenCalledTimes(1);
    life.abort();
    bringTaught(create);
    expect([create.mock.calls.length, taughtHere()]).toEqual([1, null]);
  });
});
