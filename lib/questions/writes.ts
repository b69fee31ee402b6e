/**
 * Whatever a question writes goes through here, one write at a time, so that an erasure is whole: what was asked
 * before it and isn't written yet is not written after it.
 */
export interface Writes {
  /**
   * To be called when the question arrives. The function returned runs a write and resolves with what came of it,
   * or with null, nothing run, when everything was erased in between. A write must not run another one.
   */
  begin(): <R>(write: () => Promise<R>) => Promise<R | null>;
  /** Runs the erasure once the write under way has ended; later ones wait for it. */
  erase<R>(work: () => Promise<R>): Promise<R>;
}

export function createWrites(): Writes {
  let erasures = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    begin() {
      const asked = erasures;
      return (write) => inTurn(async () => (asked === erasures ? write() : null));
    },
    erase(work) {
      erasures++;
      return inTurn(work);
    },
  };
}
