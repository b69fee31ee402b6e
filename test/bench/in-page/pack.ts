/** Runs inside a worker of a browser: a pack made and used with its own WebCrypto. */
import { packed } from "../packing.ts";

// the page and the worker get the same script; only the worker is asked
globalThis.onmessage = ({ data }: MessageEvent<number>) => {
  void packed(data).then(
    (figures) => globalThis.postMessage({ figures }),
    (error) => globalThis.postMessage({ error: String(error) }),
  );
};
