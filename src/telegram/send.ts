// src/telegram/send.ts
import { type Api, type Context, GrammyError, InputFile } from "grammy";
import { type Reply, wellFormed } from "./render/html.js";
import { splitHtml, visibleText } from "./split.js";
import { threadOf } from "./thread.js";

/** Where a message goes. */
export interface Target {
  readonly chatId: number;
  /** The topic of a forum. */
  readonly threadId: number | null;
  /** The message that the first one answers. */
  readonly replyTo: number | null;
}

const FORMAT = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;

/**
 * Sends a reply in as many messages as it needs, the buttons under the last, its file behind. Returns their ids.
 * @param becomes a message already sent that the first part takes the place of
 */
export async function sendTo(api: Api, target: Target, reply: Reply, becomes?: number): Promise<number[]> {
  const parts = partsOf(reply);
  const ids: number[] = [];
  for (const [i, part] of parts.entries()) {
    const markup = i === parts.length - 1 ? keyboardOf(reply) : {};
    if (i === 0 && becomes !== undefined && (await edit(api, target.chatId, becomes, part, markup))) {
      ids.push(becomes);
      continue;
    }
    const answers = i === 0 ? replyOf(target) : {};
    const sent = await api.sendMessage(target.chatId, part, {
      ...FORMAT,
      ...threadFor(target),
      ...answers,
      ...markup,
    });
    ids.push(sent.message_id);
  }
  await sendFile(api, target, reply);
  for (const { name, bytes, caption } of reply.documents ?? [])
    await api.sendDocument(target.chatId, new InputFile(bytes, name), { caption, ...threadFor(target) });
  return ids;
}

/**
 * Puts a reply in the place of messages sent before: surplus ones are deleted, missing ones sent. Returns the ids it stands
 * in now.
 */
export async function replaceIn(
  api: Api,
  target: Target,
  old: readonly number[],
  reply: Reply,
): Promise<number[]> {
  const parts = partsOf(reply);
  const ids: number[] = [];
  for (const [i, part] of parts.entries()) {
    const markup = i === parts.length - 1 ? keyboardOf(reply) : {};
    const id = old[i];
    if (id !== undefined && (await edit(api, target.chatId, id, part, markup))) ids.push(id);
    else
      ids.push(
        (await api.sendMessage(target.chatId, part, { ...FORMAT, ...threadFor(target), ...markup }))
          .message_id,
      );
  }
  for (const id of old.slice(parts.length)) await api.deleteMessage(target.chatId, id).catch(() => undefined);
  return ids;
}

/** Sends a reply where an update came from. */
export function sendReply(ctx: Context, reply: Reply, replyTo?: number): Promise<number[]> {
  return sendTo(ctx.api, targetOf(ctx, replyTo ?? null), reply);
}

/** Answers a message: in a group as a reply to it, in private simply as the next message. */
export function answerMessage(ctx: Context, reply: Reply): Promise<number[]> {
  return sendTo(ctx.api, answerTarget(ctx), reply);
}

export function answerTarget(ctx: Context): Target {
  return targetOf(ctx, ctx.chat?.type === "private" ? null : (ctx.msg?.message_id ?? null));
}

export function targetOf(ctx: Context, replyTo: number | null): Target {
  const { chat, msg } = ctx;
  if (chat === undefined) throw new Error("An update without a chat cannot be answered with a message.");
  return { chatId: chat.id, threadId: threadOf(msg).message_thread_id ?? null, replyTo };
}

function partsOf({ html }: Reply): string[] {
  return splitHtml(html).filter((part) => SOMETHING_SEEN.test(visibleText(part)));
}

/** Telegram takes a message for empty when all of it is space or has no width. */
const SOMETHING_SEEN = /[^\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;

function threadFor({ threadId }: Target): { message_thread_id?: number } {
  return threadId === null ? {} : { message_thread_id: threadId };
}

function replyOf({ replyTo }: Target) {
  return replyTo === null
    ? {}
    : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
}

function keyboardOf({ keyboard }: Reply) {
  const rows = keyboard.filter((row) => row.length > 0).map((row) => [...row]);
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}

/** Whether the message now is as wanted; not where it is gone. */
async function edit(
  api: Api,
  chatId: number,
  messageId: number,
  text: string,
  markup: ReturnType<typeof keyboardOf>,
): Promise<boolean> {
  try {
    await api.editMessageText(chatId, messageId, text, { ...FORMAT, ...markup });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (/message is not modified/i.test(error.description)) return true;
    if (/message to edit not found|message can't be edited/i.test(error.description)) return false;
    throw error;
  }
}

async function sendFile(api: Api, target: Target, { file }: Reply): Promise<void> {
  if (file === undefined) return;
  const bytes = new InputFile(Buffer.from(wellFormed(file.text)), file.name);
  await api.sendDocument(target.chatId, bytes, {
    ...threadFor(target),
    ...(file.caption === undefined ? {} : { caption: file.caption }),
  });
}
