// src/answering/speech-asked.ts
import type { ParsedArticle } from "../article.js";
import { OF_OFFICE, officeFit } from "../search/kind-fit.js";
import { holdsName, indexNames, type Name } from "../search/names.js";
import { findOffice } from "../search/offices.js";
import { findPlaces, samePlace } from "../search/places.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import type { Span } from "./answer.js";
import { personsOf } from "./persons.js";
import { speechesOf } from "./speeches.js";

/** What somebody said is asked for. */
const ASKS_SPEECH =
  /(?<!\p{L})(?:phat bieu|noi (?:gi|ve|ra sao|the nao|nhu the nao|rang)|y kien|loi cua|theo (?:ong|ba|dong chi|bi thu|pho|chu tich|tinh truong|giam doc|loi)|cho biet gi|de nghi|de xuat|kien nghi|yeu cau|mong muon|mong|muon|bay to|khang dinh|nhan manh|danh gia|nhan xet|cam on|chuc mung|chia se|hy vong|hi vong|tin tuong|ket luan|chi dao|luu y|ky vong|nhan dinh)(?!\p{L})|\b(?:say|says|said|propos\w*|suggest\w*|request\w*|describ\w*|hope[sd]?|wish\w*|want\w*|stress\w*|emphasi\w*|express\w*|comment\w*|assess\w*|thank\w*|according to|urge\w*|call(?:ed)? for|ask(?:ed)? for|recommend\w*|conclud\w*|opinion|remark\w*)\b|ກ່າວ|ຄຳເວົ້າ|ຄໍາເວົ້າ|ເວົ້າ|ສະເໜີ|ຢາກ|ຫວັງ|ຢືນຢັນ|ເນັ້ນ|ຂອບໃຈ|ຕີລາຄາ|ປະເມີນ|ຄຳເຫັນ/u;

/** Whose words are asked for. */
export interface SpeechAsked {
  /** Whether a sentence of an article reports what that one said. */
  of(article: ParsedArticle, sentence: Span): { readonly byAsked: boolean; readonly askedByName: boolean };
}

/**
 * Whose words a question asks for; `null` where it asks for nobody's, or names neither office nor a person that the articles
 * name with one.
 */
export function speechAsked(query: Query, articles: readonly ParsedArticle[]): SpeechAsked | null {
  const { kind, office } = query.wanted;
  if (!ASKS_SPEECH.test(fold(query.text)) || kind === "person" || kind === "author") return null;
  const isPerson = (name: Name): boolean =>
    name.place === undefined &&
    articles.some((article) => personsOf(article).some((person) => holdsName(indexNames(person.name), name)));
  const person = query.names.find(isPerson) ?? null;
  if (person === null && office === null) return null;
  const known = new Map<ParsedArticle, readonly Span[]>();
  const listened = new Set(articles);
  const spokenIn = (article: ParsedArticle): readonly Span[] => {
    if (!listened.has(article)) return [];
    const spoken =
      known.get(article) ??
      speechesOf(article).filter(({ speaker }) =>
        isSpeaker(query, person, article, article.text.slice(speaker.start, speaker.end)),
      );
    known.set(article, spoken);
    return spoken;
  };
  return {
    of: (article, { start, end }) => ({
      byAsked: spokenIn(article).some((speech) => speech.start < end && start < speech.end),
      askedByName: person !== null,
    }),
  };
}

/** Whether the words that name a speaker name the one asked about, by name or by an office that the article gives them. */
function isSpeaker(query: Query, person: Name | null, article: ParsedArticle, speaker: string): boolean {
  const index = indexNames(speaker);
  const persons = personsOf(article);
  if (person !== null) {
    if (holdsName(index, person)) return true;
    const offices = persons
      .filter(({ name }) => holdsName(indexNames(name), person))
      .flatMap(({ offices }) => offices.map(({ title }) => title));
    const named = findOffice(fold(speaker))?.office;
    const others = persons.some(({ name }) => speaker.includes(name));
    return named !== undefined && !others && offices.some((title) => isSameOffice(title, named));
  }
  if (officeFit(query, speaker) >= OF_OFFICE) return true;
  const office = query.wanted.office ?? "";
  const places = findPlaces(query.embedded).filter(({ place }) => place.kind !== "country");
  return persons.some(
    ({ name, offices }) =>
      speaker.includes(name) &&
      offices.some(
        ({ title, place }) =>
          isSameOffice(title, office) &&
          (place === null || places.length === 0 || places.some((asked) => samePlace(asked.place, place))),
      ),
  );
}

/** "Chủ tịch" is "Chủ tịch UBND", but no "Phó Chủ tịch". */
function isSameOffice(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
