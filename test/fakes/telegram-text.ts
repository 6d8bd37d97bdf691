// test/fakes/telegram-text.ts
// How Telegram's server reads an HTML message: what is seen of it, and what it makes of the text by itself.

export interface ReadMessage {
  readonly text: string;
  /** Ranges in which nothing is made of the text: code and links. */
  readonly plain: readonly { readonly start: number; readonly end: number }[];
}

const KNOWN = new Set(["b", "i", "a", "code", "blockquote"]);
const ENTITY = /^&(lt|gt|amp|quot);/;
const CHARACTERS = { lt: "<", gt: ">", amp: "&", quot: '"' } as const;

/** Characters that the server takes out of every message before it looks at it. */
export const TAKEN_OUT = /[\r\u2028-\u202e]/;

/** Reads a message as the server does; throws where it would refuse it. */
export function readMessage(html: string): ReadMessage {
  if (Buffer.byteLength(html) > 32_768) throw new Error("text is too long");
  if (Buffer.from(html).toString() !== html) throw new Error("strings must be encoded in UTF-8");
  let text = "";
  const open: { name: string; start: number }[] = [];
  const plain: { start: number; end: number }[] = [];
  for (let at = 0; at < html.length; ) {
    const rest = html.slice(at, at + 5_000);
    const [entity, name] = ENTITY.exec(rest) ?? [];
    if (entity !== undefined) {
      text += CHARACTERS[name as keyof typeof CHARACTERS];
      at += entity.length;
      continue;
    }
    if (rest.startsWith("&")) throw new Error(`a bare & at ${at}`);
    if (rest.startsWith(">")) throw new Error(`a bare > at ${at}`);
    if (!rest.startsWith("<")) {
      if (!TAKEN_OUT.test(rest.charAt(0))) text += rest.charAt(0);
      at += 1;
      continue;
    }
    const [tag, slash, tagName = ""] = /^<(\/?)([a-z]+)(?: href="[^"<>]*"| expandable)?>/.exec(rest) ?? [];
    if (tag === undefined || !KNOWN.has(tagName)) throw new Error(`not a tag at ${at}: ${rest.slice(0, 40)}`);
    if (slash === "") open.push({ name: tagName, start: text.length });
    else {
      const top = open.pop();
      if (top?.name !== tagName) throw new Error(`unmatched ${tag} at ${at}`);
      if (tagName === "code" || tagName === "a") plain.push({ start: top.start, end: text.length });
    }
    at += tag.length;
  }
  if (open.length > 0) throw new Error(`not closed: ${open.map(({ name }) => name)}`);
  return { text, plain };
}

const AUTOMATIC = [
  /\b(?:https?|ftp|tg|ton):\/\/[^\s<>"“”«»]+/giu,
  /(?<![\p{L}\p{N}._%+-])[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|vn|la|io|gov|edu|th|cn|uk|eu|fr|de)(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  /(?<![\p{L}\p{N}_@])@[a-zA-Z0-9_]{4,32}(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu,
];

/** The mentions, commands, tags and links that the server finds where nothing keeps it from it. */
export function automaticEntities({ text, plain }: ReadMessage): string[] {
  return AUTOMATIC.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: match, index }) =>
        plain.every(({ start, end }) => end <= index || start >= index + match.length),
      )
      .map(([match]) => match),
  );
}
