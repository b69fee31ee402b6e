import { describe, expect, it } from "vitest";
import { asker, AskFailure, type Question } from "../lib/messages.ts";

const failing = (...outcomes: (unknown | Error)[]) => {
  const sent: Question[] = [];
  return {
    sent,
    ask: asker(async (question) => {
      sent.push(question);
      const outcome = outcomes[Math.min(sent.length, outcomes.length) - 1];
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }),
  };
};
const GOOD = { ok: true, answer: { opened: "popup" } };

describe("asker", () => {
  it("sends the envelope and unwraps the answer", async () => {
    const { ask, sent } = failing(GOOD);
    expect(await ask("details", {})).toEqual({ opened: "popup" });
    expect(sent).toEqual([{ prontidao: "details", ask: {} }]);
  });

  it.each([
    ["Chrome", new Error("A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received")],
    ["Firefox", new Error("Could not establish connection. Receiving end does not exist.")],
    ["no answer at all", undefined],
  ])("asks once more when the worker died in between (%s)", async (_, first) => {
    const { ask, sent } = failing(first, GOOD);
    expect(await ask("details", {})).toEqual({ opened: "popup" });
    expect(sent).toHaveLength(2);
  });

  it("gives up after the second silence", async () => {
    const { ask, sent } = failing(undefined);
    await expect(ask("details", {})).rejects.toMatchObject({ reason: "silent" });
    expect(sent).toHaveLength(2);
  });

  it("knows an orphan's error and doesn't ask again", async () => {
    const { ask, sent } = failing(new Error("Extension context invalidated."));
    await expect(ask("details", {})).rejects.toMatchObject({ reason: "gone" });
    expect(sent).toHaveLength(1);
  });

  it("passes a refusal on without repeating", async () => {
    const { ask, sent } = failing({ ok: false, error: "refused" });
    const failure = await ask("details", {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AskFailure);
    expect((failure as AskFailure).reason).toBe("refused");
    expect(sent).toHaveLength(1);
  });
});
