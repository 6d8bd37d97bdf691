// src/ingestion/readers/eml.ts
import type { Email } from "postal-mime";
import { UserError } from "../../errors.js";
import { isoDate } from "../iso-date.js";
import { flatHtml } from "./flat-html.js";
import { NO_METADATA, type RawDocument, type Reader } from "./reader.js";

/** Mail programs break lines of plain text at this length, in characters. */
const BROKEN_AT = 78;

/** A saved mail: its text, else its HTML. Attachments are left out and counted. */
export const emlReader: Reader = {
  name: "eml",
  endings: [".eml"],
  async read(bytes) {
    const { default: PostalMime } = await import("postal-mime");
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true });
    if (mail.headers.length === 0)
      throw new UserError("The file is no mail.", "Save the mail as .eml again.", "wrongKind");
    const body = await bodyOf(mail);
    if (body === null)
      throw new UserError(
        "The mail has no text.",
        "Save what is attached to it as a file of its own.",
        "noText",
      );
    const date = mail.headers.find(({ key }) => key === "date")?.value;
    const attached = mail.attachments.filter(({ disposition }) => disposition === "attachment").length;
    return [
      {
        member: null,
        ...body,
        metadata: {
          ...NO_METADATA,
          title: titleOf(mail.subject),
          author: mail.from?.name === "" ? null : (mail.from?.name ?? null),
          publishedAt: date === undefined ? null : isoDate(date),
        },
        note:
          attached === 0
            ? null
            : `${attached === 1 ? "an attachment was" : `${attached} attachments were`} left out`,
      },
    ];
  },
};

async function bodyOf(mail: Email): Promise<Pick<RawDocument, "text" | "form" | "chosenBy"> | null> {
  const text = mail.text === undefined ? "" : plainText(mail.text);
  const html = mail.html === undefined ? "" : await flatHtml(mail.html);
  // A text part may only say that the mail is to be read as HTML.
  if (text !== "" && text.length * 2 > html.length) return { text, form: "story", chosenBy: "text part" };
  return mail.html === undefined || html === "" ? null : await pageOf(mail.html, html);
}

/**
 * The HTML of a mail, which may be a page that was sent on.
 * @param flat its visible text, for one that is too short to be read as a page
 */
async function pageOf(html: string, flat: string): Promise<Pick<RawDocument, "text" | "form" | "chosenBy">> {
  const { readPage } = await import("../html/read-page.js");
  const { withoutQuotedMails } = await import("../html/quoted-mails.js");
  try {
    const { text, form, chosenBy } = readPage(withoutQuotedMails(html, OWN_CHARACTERS), null);
    return { text, form, chosenBy: `html part, ${chosenBy}` };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { text: flat, form: "page", chosenBy: "html part" };
  }
}

/** `On …, An <an@example.org> wrote:` above the mail that is answered: an address or a time of day tells it from a text. */
const QUOTES =
  /^(?=.*(?:@|\d{1,2}:\d{2}))(?:vào |on |le |am )?.{0,120}(?:đã viết|wrote|a écrit|schrieb)\s*:$/iu;
const FORWARDED =
  /^\W*(?:forwarded message|original message|begin forwarded message|thư đã chuyển tiếp|thư được chuyển tiếp|tin nhắn được chuyển tiếp|thư gốc)\W*$/iu;
/** A line of a mail's head. */
const HEAD = /^\*?(?:from|to|cc|date|sent|subject|từ|đến|tới|ngày|gửi|đã gửi|chủ đề|tiêu đề)\*?\s*:/iu;
const CLOSING =
  /^(?:trân trọng(?: cảm ơn| kính chào)?|kính thư|thân mến|thân ái|(?:best |kind |warm )?regards|sincerely|many thanks)\s*[,.!]?$/iu;
/** Name, office, address and numbers below the closing. */
const MOST_BELOW_CLOSING = 8;
/** With less text above it, what was sent on is what the mail is for. */
const OWN_CHARACTERS = 200;

/** The mail's own lines, or those of the mail that it sends on; heads of mails and what stands below the closing go. */
function withoutOtherMails(lines: readonly string[]): string[] {
  const quoted = lines.findIndex((line) => QUOTES.test(line.trim()));
  const own = quoted === -1 ? [...lines] : lines.slice(0, quoted);
  const forwarded = own.findIndex((line) => FORWARDED.test(line));
  const above = own.slice(0, Math.max(0, forwarded));
  if (forwarded !== -1 && above.join("").length >= OWN_CHARACTERS) return withoutClosing(above);
  if (forwarded === -1) return withoutClosing(own);
  const sent = own.slice(forwarded + 1);
  const begins = sent.findIndex((line) => line.trim() !== "" && !HEAD.test(line));
  return withoutClosing(sent.slice(Math.max(0, begins)));
}

function withoutClosing(lines: readonly string[]): string[] {
  const closing = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  const below = lines.slice(closing + 1).filter((line) => line.trim() !== "");
  return closing > 0 && below.length <= MOST_BELOW_CLOSING ? lines.slice(0, closing) : [...lines];
}

/** Without signature and quoted mails; lines that were broken to fit are joined. */
function plainText(part: string): string {
  const [own = ""] = part.replace(/\r\n?/g, "\n").split(/\n-- \n/);
  const lines = withoutOtherMails(own.split("\n").filter((line) => !line.startsWith(">")));
  const broken = lines.every((line) => line.length <= BROKEN_AT);
  const joined = lines.reduce((text, line, index) => {
    if (index === 0) return line;
    const above = lines[index - 1] ?? "";
    // A line that the next word would still have fitted in was ended by the writer.
    const [word = ""] = line.trimStart().split(" ");
    const full = broken && line.trim() !== "" && above.trimEnd().length + 1 + word.length > BROKEN_AT - 8;
    return full || / $/.test(above) ? `${text.trimEnd()} ${line.trim()}` : `${text}\n${line.trimEnd()}`;
  }, "");
  return joined
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .normalize("NFC");
}

function titleOf(subject: string | undefined): string | null {
  // A label in brackets is the sender's: `[Bài cộng tác]`.
  const title = (subject ?? "")
    .replace(/^(?:\s*(?:re|fwd?|tr|chuyển tiếp|trả lời)\s*:|\s*\[[^\]]{1,40}\])+/iu, "")
    .trim();
  return title === "" ? null : title.normalize("NFC");
}
