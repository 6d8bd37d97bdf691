// src/telegram/local-time.ts

/** A moment on the wall clock of a time zone. */
export interface LocalTime {
  /** ISO: `2026-01-31`. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
}

/** @param ms since 1970 */
export function localTime(ms: number, timeZone: string): LocalTime {
  // Swedish writes dates as ISO does.
  const [day = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(ms)
    .split(" ");
  return { day, hour: Number(time.slice(0, 2)) };
}

/** The first moment of a local day, in milliseconds since 1970. */
export function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // The zone is at most a day away; its offset is that of the wall clock at the guess.
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

/** How far the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(ms: number, timeZone: string): number {
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(
    ms,
  );
  return Date.parse(`${wall.replace(" ", "T")}Z`) - Math.floor(ms / 1000) * 1000;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The local day so many days before. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10);
}

/**
 * A day that a person typed: `23/8/2025`, `23-8-2025`, `2025-08-23`, or `23/8` for the last one that has come; `null` for
 * anything else.
 * @param today ISO
 */
export function typedDay(text: string, today: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text.trim());
  if (iso !== null) return realDay(iso[1], iso[2], iso[3]);
  if (local === null) return null;
  const [, day, month, year] = local;
  if (year !== undefined) return realDay(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const found = realDay(String(thisYear), month, day);
  return found !== null && found > today ? realDay(String(thisYear - 1), month, day) : found;
}

function realDay(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
