// src/answering/small-talk.ts
import { fold } from "../text/fold.js";

/** What a message is that asks nothing. */
export type SmallTalk = "greeting" | "thanks" | "nothing";

const GREETING =
  /^(xin |kinh )?(chao|hello|hi|hey|alo|good (morning|afternoon|evening))( (bot|ban|anh|chi|em|ad|admin|ca nha|moi nguoi|there|all|buoi sang|buoi chieu))*$|^ສະບາຍດີ/u;
const THANKS =
  /^(xin |tran trong )?(cam on|thank you|thanks|thank|tks|thks|ok|oke|okay|vang|da)( (bot|ban|anh|chi|em|ad|nhieu|nhe|nha|rat nhieu|very much|so much|you|a|cam on))*$|^ຂອບໃຈ/u;

/** Whether a message is a greeting, thanks, or has no letters to search for; `null` for anything else. */
export function smallTalk(message: string): SmallTalk | null {
  const words = fold(message)
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, " ")
    .trim()
    .replace(/\s+/g, " ");
  if (!/[\p{L}\p{N}]/u.test(words)) return "nothing";
  if (GREETING.test(words)) return "greeting";
  if (THANKS.test(words)) return "thanks";
  return null;
}
