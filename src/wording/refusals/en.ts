// src/wording/refusals/en.ts
import type { Refusals } from "./vi.js";

/** Why a file or address gave no article, behind a colon, in English. */
export const refusals: Refusals = {
  unknownKind:
    "files of this kind cannot be read yet. Please save the article as a web page (.html) or text (.txt).",
  wrongKind: "the file is not what its ending says. Please save the article again.",
  empty: "the file is empty.",
  tooLarge:
    "the file is larger or more complex than allowed. Please split it, or save the article's part alone.",
  tooSlow: "reading the file took too long. Please save the article as text (.txt), or split the file.",
  tooMuchMemory:
    "reading the file took too much memory. Please save the article as text (.txt), or split the file.",
  locked: "the file has a password, or is an old Word file (.doc). Please save it again without a password.",
  damaged: "the file is damaged. Please save the article again.",
  scanned:
    "the PDF holds pictures of pages and no text. Please run text recognition (OCR) over it, or type the text.",
  noLetters:
    "the fonts of the PDF do not say which letters they show. Please copy the text from the original.",
  noText: "the file holds no text.",
  noArticle: "no article was found. Please save the page with its text, or the text alone.",
  fields: "no field holds an article. Please name the fields title and text.",
  archive: "the archive holds a file with an invalid name, or archives too deep. Please unpack it first.",
  unopened: "the file cannot be opened. Please check its name, path and permissions.",
  noCorpus: "the corpus folder is missing or cannot be read; nothing was removed. Please check CORPUS_DIR.",
  mostGone:
    "most files of the corpus folder are gone; nothing was removed. Please put them back, or run npm run ingest -- --prune to remove the articles.",
  busy: "another ingest still runs. Please try again when it has ended.",
  fetchOff: "the bot may not fetch pages (ALLOW_FETCH is not set). Please send the page as a file.",
  address: "the link is not valid. Please check it.",
  notPublic: "the server is not on the public Internet. Please send the page as a file.",
  noServer: "there is no connection to the server. Please check the link, or try again later.",
  serverSlow: "the server takes too long. Please try again later, or send the page as a file.",
  status: "the server does not give the page. Please check the link in a browser, or try again later.",
  redirects: "the link leads on too many times. Please send the last link.",
  noPage: "the link leads to no article's page.",
  robots: "the site asks programs not to read the page (robots.txt). Please send it as a file.",
  feed: "the link is no feed (RSS, Atom, sitemap), or is a feed and no article.",
  unknown: "the reason is in the bot's log.",
};
