// src/drafting/machine-talk.ts
import { wholeWords } from "../text/clause-words.js";
import { fold } from "../text/fold.js";
import { withoutInvisible } from "../text/invisible.js";

/** Words by which a text speaks to a program that reads it, folded; news tell of such things to people. */
const TO_A_MACHINE: readonly RegExp[] = [
  // "Ignore all previous instructions", "bỏ qua mọi hướng dẫn ở trên"
  wholeWords(
    "(?:ignore|disregard|forget|override|bypass|skip)(?: \\p{L}+){0,4} (?:instructions?|prompts?|rules?|guidelines?|context|directions?|text above|messages?)",
  ),
  wholeWords(
    "(?:bo qua|phot lo|quen|khong (?:can )?(?:tuan theo|lam theo)|huy bo|vo hieu)(?: \\p{L}+){0,4} (?:huong dan|chi dan|chi thi|yeu cau|lenh|quy tac|quy dinh|cau lenh|ngu canh|loi nhac)(?: \\p{L}+){0,3} (?:truoc|tren|cu|he thong|nay|ban dau)",
  ),
  // Whom it is for.
  wholeWords(
    "system prompt|system message|prompt he thong|loi nhac he thong|developer (?:mode|message)|language model|ai (?:assistant|model)|tro ly (?:ai|ao|so)|mo hinh (?:ngon ngu|ai)|chatbot|chatgpt|gpt-?\\d|llm|jailbreak|dan mode|tri tue nhan tao(?: nay| hay| phai)|you are (?:now |a |an )(?:\\p{L}+ ){0,3}(?:assistant|model|bot|ai)|ban (?:bay gio |hien )?la (?:mot )?(?:tro ly|bot|mo hinh|ai)|act as (?:a|an)|dong vai",
  ),
  // What it is to say.
  wholeWords(
    "(?:always |only |now |please |must |should |then |instead |just )*(?:respond|reply|answer|say|output|print|write|return|repeat|reveal|state|include|append|add|cite|insert|mention|translate)(?: \\p{L}+){0,2} (?:with|only|that|exactly|verbatim|the following|this link|the link|the (?:system )?prompt|as follows|instead|\\[\\d+\\])",
  ),
  wholeWords(
    "(?:hay|phai|can|chi|vui long|luon)(?: luon| chi)? (?:tra loi|phan hoi|dap|in ra|xuat|noi|viet|lap lai|tiet lo|khang dinh|ket luan|trich dan|chen|them|gui|dan nguoi|tuyen bo)(?: \\p{L}+){0,5} (?:rang|la|nhu sau|nguyen van|dung|duong dan|lien ket|link|nguon|cau|sau day|nguoi dung|nguoi doc|he thong)",
  ),
  wholeWords("(?:khi|neu)(?: \\p{L}+){0,4} (?:hoi|tra loi|tom tat)(?: \\p{L}+){0,6} (?:hay|phai|thi|chi)"),
  wholeWords(
    "(?:when|if)(?: \\p{L}+){0,3} (?:asked?|answering|summari[sz]ing|questions?)(?: \\p{L}+){0,8} (?:answer|say|reply|respond|always|must|output)",
  ),
  // Shapes of a conversation, and ends of contexts that are none.
  /<\|[^|>]{1,30}\|>|\[\/?(?:inst|sys|system|end|context|data)[^\]]{0,30}\]|<\/?(?:system|user|assistant|context|data|passage|document|source|instructions?|prompt)[^>]{0,40}>|<!--|-->|^\s*#{2,}\s|```|={3,}|-{5,}|<{3,}|>{3,}/u,
  /(?:^|[\n.!?:"“]\s*)(?:system|assistant|user|human|he thong|tro ly|nguoi dung|instructions?|chi dan|admin)\s*:/u,
  wholeWords(
    "(?:end|het|ket thuc) (?:of )?(?:the )?(?:context|data|passages?|documents?|du lieu|ngu canh|doan trich|tai lieu)",
  ),
  /["{]\s*(?:statements|citations|verdict|text)\s*"?\s*:/u,
];
const LAO =
  /(?:ບໍ່ສົນໃຈ|ລືມ|ຍົກເລີກ|ລະເລີຍ|ຢ່າສົນໃຈ|ບໍ່ຕ້ອງສົນໃຈ|ມອງຂ້າມ).{0,30}(?:ຄຳສັ່ງ|ຄໍາສັ່ງ|ຄຳແນະນຳ|ຄໍາແນະນໍາ|ກົດ)|(?:ຕອບ|ບອກ|ຂຽນ|ເວົ້າ|ພິມ)(?:ພຽງ|ສະເພາະ|ແຕ່)?ວ່າ\s?["“:]|(?:ໃຫ້|ຈົ່ງ|ກະລຸນາ|ຕ້ອງ)\s?(?:ຕອບ|ບອກ|ຂຽນ|ເວົ້າ|ພິມ|ສະແດງ)|ຜູ້ຊ່ວຍ ?AI|ລະບົບ\s?:|ຄຳສັ່ງ\s?:|ຄໍາສັ່ງ\s?:/iu;
/** An address or a handle; news articles as they are stored have next to none in their sentences. */
export const ADDRESS =
  /\b(?:https?|ftp|tg|mailto|javascript|data):|\bwww\.|(?<![\p{L}\d])@[\p{L}\d_]{3,}|\b(?:t\.me|bit\.ly|tinyurl)\b|\b[\w.+-]+@[\w-]+\.\w+|(?<![\p{L}\d.])(?:[a-z0-9-]+\.)+(?:com|net|org|info|xyz|io|me|ru|cn|top|site|online|club|vn|la|gov|edu|co|biz|link|app)(?![\p{L}\d])/iu;

/** Letters as tags, and overrides of the direction: no keyboard writes them. A zero-width space is one of Lao typesetting. */
const HIDDEN = /[\u202d\u202e\u{e0000}-\u{e007f}]/u;

/** Whether a text speaks to the program that reads it rather than to people, or hides something from them. */
export function speaksToMachine(text: string): boolean {
  if (HIDDEN.test(text)) return true;
  const seen = withoutInvisible(text);
  if (LAO.test(seen)) return true;
  const folded = fold(seen);
  return TO_A_MACHINE.some((pattern) => pattern.test(folded)) || /[?&](?:utm|ref|id)=/u.test(text);
}
