// src/drafting/gate/generic-names.ts

/** Words that English writes with a capital in titles, bodies and papers, and that say which one it is only together with a name. */
const GENERIC = new Set(
  (
    "a an the and of for in on to with by from at as mr mrs ms dr prof sir madam comrade " +
    "province provincial city town district commune municipal municipality country state nation national government people peoples " +
    "party committee council assembly congress politburo central standing permanent executive steering board commission " +
    "secretary general deputy vice chairman chairwoman chair chairperson president governor head director minister ministry prime leader member " +
    "department division office bureau agency authority service foreign affairs external relations health education training science technology " +
    "agriculture environment finance planning investment industry trade tourism culture sports information communications transport construction " +
    "agreement memorandum understanding cooperation treaty friendship solidarity treaties minutes protocol pact mou year anniversary day " +
    "delegation mission association union federation group company corporation joint stock rubber university college school hospital academy " +
    "democratic republic socialist revolutionary communist lao laos vietnam vietnamese viet nam southern northern central eastern western south north east west " +
    "indochina asia asean mekong border gate international economic zone corridor port project programme program plan conference meeting talks ceremony " +
    "certificate merit medal order award scholarship scholarships i he she it they we his her their its this that these those there " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "covid indochinese asian european despite although because since during after before under among between within without when while both each every according also however moreover three two four five grdp gdp usd vnd"
  ).split(" "),
);

/** Whether a capitalised English word names nothing by itself. */
export function isGenericName(word: string): boolean {
  return GENERIC.has(word.toLowerCase().replace(/['’]s$/u, ""));
}
