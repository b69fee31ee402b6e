/** What a report must look like when a page sends it: facts of bounded length, amounts in whole cents. */
import * as z from "zod/mini";
import { MAX_EXPENSES } from "../messages.ts";

const text = z.string().check(z.maxLength(500));
const number = z.string().check(z.regex(/^\d{0,12}$/));
const money = z.strictObject({ cents: z.int(), currency: z.string().check(z.maxLength(3)) });
const status = z.nullable(z.enum(["open", "waiting", "approved", "rejected", "reopened", "paid"]));
const moment = z.strictObject({ day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), time: z.string().check(z.regex(/^(?:\d{2}:\d{2})?$/)) });

export const listedReport = z.strictObject({ kind: z.literal("report"), number, person: text });

export const report = z.strictObject({
  number,
  description: text,
  person: text,
  status,
  expenses: z
    .array(
      z.strictObject({
        type: text,
        amount: z.nullable(money),
        converted: z.boolean(),
        reimbursable: z.nullable(z.boolean()),
        mark: z.nullable(z.enum(["approved", "rejected"])),
      }),
    )
    .check(z.maxLength(MAX_EXPENSES)),
  complete: z.boolean(),
  timeline: z.array(z.strictObject({ at: moment, action: status })).check(z.maxLength(MAX_EXPENSES)),
  decidable: z.boolean(),
  partial: z.nullable(z.boolean()),
  stepsLeft: z.nullable(z.int().check(z.minimum(0))),
  advance: z.nullable(z.union([z.literal("none"), money])),
  pdf: z.nullable(z.string().check(z.maxLength(2_000))),
});
