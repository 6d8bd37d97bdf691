// src/answering/place-mentions.ts
import { findPlaces } from "../search/places.js";
import { perArticle } from "./per-article.js";

/** The places that an article names, in text order. */
export const placeMentions = perArticle(({ text }) => findPlaces(text));
