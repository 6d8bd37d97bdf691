// src/telegram/person.ts
import type { Chat, User } from "grammy/types";

/** What an admin calls a user or a group by. */
export function nameOf(one: User | Chat): string {
  const own = "title" in one && one.title !== undefined ? one.title : personName(one);
  const username = "username" in one && one.username !== undefined ? `@${one.username}` : "";
  return [own, username].filter((part) => part !== "").join(" ");
}

function personName(one: object): string {
  const { first_name = "", last_name = "" } = one as { first_name?: string; last_name?: string };
  return [first_name, last_name].filter((part) => part !== "").join(" ");
}
