// src/telegram/render/html.ts

/** A message before it is sent: Telegram's HTML, and rows of buttons under it. */
export interface Reply {
  readonly html: string;
  readonly keyboard: readonly (readonly Button[])[];
}

export interface Button {
  readonly text: string;
  /** At most 64 bytes. */
  readonly callback_data: string;
}

/** Makes any text safe inside Telegram's HTML, in text and in attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character as keyof typeof ENTITIES]);
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;

export function bold(text: string): string {
  return `<b>${escapeHtml(text)}</b>`;
}

export function italic(text: string): string {
  return `<i>${escapeHtml(text)}</i>`;
}

/** A link where `url` is one a person can open, the bare text otherwise. */
export function link(text: string, url: string | null): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}

export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^\s"<>]+$/i.test(url) && URL.canParse(url);
}
