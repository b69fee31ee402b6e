/**
 * fast-check as every property test here uses it: the quick run draws the same cases each time, so that its colour
 * says something about the change and not about luck; `npm run test:full` draws new ones and prints the seed of a failure.
 */
import fc from "fast-check";

if (process.env["FULL"] !== "1") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 24_112_026 });

export { fc };
