import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [preact()],
  test: {
    // End-to-end specs have their own runner (test/e2e): they drive real browsers, not a DOM imitation.
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "node_modules/**"],
    environment: "node",
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
