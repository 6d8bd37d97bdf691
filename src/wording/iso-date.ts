// src/wording/iso-date.ts

/** A date at the precision known; `undefined` parts are unknown. `time` is `HH:MM`. */
export interface DateParts {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
}

const FORM = /^(?:(\d{4})|-)-?(?:-?(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}).*)?$/;

/** Splits an ISO 8601 date (`2022-08-22T14:07+07:00`, `2022-08`, `--08-23`) into its parts. */
export function dateParts(iso: string): DateParts {
  const [, year, month, day, time] = FORM.exec(iso) ?? [];
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(time === undefined ? {} : { time }),
  };
}

/** `22/8/2022, 14:07`: day, month and year without leading zeros, as Vietnamese and Lao write them. */
export function slashedDate(iso: string): string {
  const { year, month, day, time } = dateParts(iso);
  const date = [day, month, year].filter((part) => part !== undefined).join("/");
  return time === undefined ? date : `${date}, ${time}`;
}
