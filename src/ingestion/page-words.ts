// src/ingestion/page-words.ts
import { fold } from "../text/fold.js";

/** Openings of lines that send the reader to another page, folded: Vietnamese, English and the languages of other news sites. */
const POINTER =
  /^(?:[>»→▶►•*\-\s]*)(?:xem them|doc them|xem tiep|moi ban doc|tin lien quan|bai lien quan|doc tiep|(?:also )?read(?: more| also| next| the full)|see (?:also|more)|also(?: see| read)|don'?t miss|related(?: articles?| stories)?\s*[:|]|more(?: on this)?\s*:|watch\s*:|listen\s*:|lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu)|lire aussi|a lire aussi|voir aussi|leer? (?:tambien|mas)|lea tambien|te puede interesar|leia (?:tambem|mais)|leggi anche|les ogsa|laes ogsa|las (?:ocksa|mer)|czytaj (?:tez|takze|wiecej)|baca juga|haberin devami|citeste si)(?![\p{L}])/u;
const POINTER_CHARACTERS = 240;

/** Words of boxes that want something of the reader, folded. */
const INVITATION =
  /newsletters?\b|\bsubscribe\b|\bsign(?:ing)? up (?:for|to|today|here|now)|\bsign in\b|\blog in\b|create an account|whatsapp[- ]?(?:channel|kanal)|follow us (?:on|at)|follow .{0,30} on (?:twitter|facebook|instagram|x)\b|like us on|click here|download (?:the|our) app|dang ky (?:nhan|theo doi|kenh)|theo doi .{0,40} tren (?:facebook|zalo|google|youtube|tiktok)|moi ban doc gui|adblock|activate javascript|aktivieren sie javascript|enable javascript|\bcookies\b|all rights reserved|abonnier(?:en|e|t)\b|abonnez|jetzt anmelden|suscri(?:bete|birse)|assine (?:a|o|ja)\b|iscriviti|have (?:a|your) (?:tip|story) |contact us at|comments? (?:are|will be) (?:closed|moderated)|moderating (?:all )?comments|terms (?:of|and) (?:use|service|conditions)/;
/** A longer line is such a box only if it has a link to follow. */
const PLAIN_INVITATION_CHARACTERS = 140;
const INVITATION_CHARACTERS = 320;

/** Lines of nothing but the time, the length or the makers of a story, folded. */
const STAMP =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)\b|(?:publiziert|veroffentlicht|aktualisiert|stand|publie|mis a jour|publicado|actualizado|pubblicato|aggiornato|opublikowano|publisert|oppdatert|publicerad|uppdaterad|cap nhat|ngay dang|xuat ban)\b\s*[:,\d]).{0,80}$|^\d{1,2} (?:min(?:ute)?s?|phut)(?:[\s-](?:read|doc|lesezeit|de lectura|de lecture))?$|^©|^copyright\b|^\((?:reporting|writing|editing|additional reporting) by .*\)?$|^(?:reporting|writing|editing) by |^(?:photo|image|picture|foto|bild|anh)\s*:.{0,80}$|^[\w.+-]+@[\w.-]+$|^(?:https?:\/\/|www\.)\S+$|^(?:twitter|facebook|x)\.com\/\S+$/;
const STAMP_CHARACTERS = 200;

/** Whether a line sends the reader to another story. */
export function isPointer(text: string): boolean {
  return text.length <= POINTER_CHARACTERS && POINTER.test(fold(text));
}

/** Whether a line asks the reader to subscribe, follow, sign in or allow something. */
export function isInvitation({ text, linked }: { readonly text: string; readonly linked: number }): boolean {
  const most = linked > 0 ? INVITATION_CHARACTERS : PLAIN_INVITATION_CHARACTERS;
  return text.length <= most && INVITATION.test(fold(text));
}

/** Whether a line tells when, by whom or how long, and nothing of the story. */
export function isStamp(text: string): boolean {
  return text.length <= STAMP_CHARACTERS && STAMP.test(fold(text));
}
