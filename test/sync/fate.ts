/** What may befall a worker: at the n-th call of any of its parts it dies, or the call fails. */

/** killed: the worker is gone before or after the call took effect · rejects: the call failed, before or after */
export const WAYS = ["killed before", "killed after", "rejects before", "rejects after"] as const;
export type Way = (typeof WAYS)[number];

export const never = new Promise<never>(() => undefined);

/** Counts every call of every part; at the n-th, the worker dies or the call fails. */
export class Fate {
  calls = 0;
  struck = false;
  /** resolves when the worker is dead */
  readonly dead = Promise.withResolvers<void>();
  private gone = false;
  private readonly at: number;
  private readonly way: Way;

  constructor(at: number, way: Way) {
    this.at = at;
    this.way = way;
  }

  /** @param undo what a failure after the effect takes back */
  async call<T>(operation: () => Promise<T>, undo: (value: T) => void = () => undefined): Promise<T> {
    if (this.gone) return never;
    if (++this.calls !== this.at) {
      const value = await operation();
      return this.gone ? never : value;
    }
    this.struck = true;
    if (this.way === "rejects before") throw new Error("broken");
    if (this.way === "killed before") return this.die();
    const value = await operation();
    if (this.way === "killed after") return this.die();
    undo(value);
    throw new Error("broken");
  }

  /** Every function of this object meets the same fate. */
  wrap<T extends object>(object: T): T {
    return new Proxy(object, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return (...args: unknown[]) => this.call(() => Reflect.apply(member, target, args) as Promise<unknown>);
      },
    });
  }

  private die(): Promise<never> {
    this.gone = true;
    this.dead.resolve();
    return never;
  }
}
