/**
 * The words of this product are in this folder, a file for each field: pure data and types, which import nothing from
 * outside of it and touch nothing.
 *
 * Times are epoch milliseconds, money is integer cents, OMIE flags "S"/"N" are already booleans here.
 */

export type EpochMs = number;
