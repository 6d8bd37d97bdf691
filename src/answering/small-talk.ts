// src/answering/small-talk.ts
import { fold } from "../text/fold.js";

/** What a message is that asks nothing. */
export type SmallTalk = "greeting" | "thanks" | "nothing";

const GREETING =
  /^(xin |kinh )?(chao|hello|hi|hey|alo|good (morning|afternoon|evening))( (bot|ban|anh|chi|em|ad|admin|ca nha|moi nguoi|there|all|buoi sang|buoi chieu))*$|^ສະບາຍດີ/u;
// An order to the program instead of a question about the articles.
const ORDER =
  /(ignore|disregard|forget) (all |any |the |your )*(previous|prior|above|earlier)? ?(instructions?|rules?|prompts?)|system prompt|(bo qua|quen|phot lo) (moi |tat ca |cac )*(huong dan|chi dan|yeu cau|quy tac|lenh)|(hay )?(dong vai|gia vo|viet (cho|mot|bai|doan) |lam tho|dich (cau|doan|bai)|ke chuyen)|^(hay |xin |nho |vui long )?(soan|viet|thao|du thao)( thao)?( giup| ho| gium| cho)?( (em|toi|anh|chi|minh))? (mot |1 )?(ban |bai |cai |la )?(cong van|thu|email|to trinh|giay moi|thiep|dien van|bai phat bieu|phat bieu|thong cao|tin bai|bai bao|bai tho|code|slide)|^(please )?(draft|compose)|^(you are|act as|pretend|write (me |a |an ))/;
const THANKS =
  /^(xin |tran trong )?(cam on|thank you|thanks|thank|tks|thks|ok|oke|okay|vang|da)( (bot|ban|anh|chi|em|ad|nhieu|nhe|nha|rat nhieu|very much|so much|you|a|cam on))*$|^ຂອບໃຈ/u;

/** Whether a message is a greeting, thanks, an order to the program, or holds nothing to search for; else `null`. */
export function smallTalk(message: string): SmallTalk | null {
  const words = fold(message)
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, " ")
    .trim()
    .replace(/\s+/g, " ");
  if (!/[\p{L}\p{N}]/u.test(words)) return "nothing";
  if (GREETING.test(words)) return "greeting";
  if (THANKS.test(words)) return "thanks";
  if (ORDER.test(words)) return "nothing";
  return null;
}
