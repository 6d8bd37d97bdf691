// src/ingestion/known-anniversaries.ts

/**
 * Founding years that articles count anniversaries from without naming the year ("kỷ niệm 60 năm …"). Public facts of
 * the relations between Vietnam and its neighbours and of Vietnamese history; patterns match folded text.
 */
export const ANNIVERSARIES: readonly { readonly pattern: RegExp; readonly year: number }[] = [
  // Diplomatic relations Vietnam–Laos: 5 September 1962.
  {
    pattern:
      /thiet lap quan he ngoai giao (?:giua )?(?:hai nuoc )?(?:viet nam\s*(?:-|–|va)\s*lao|viet\s*(?:-|–)\s*lao)/,
    year: 1962,
  },
  // Treaty of Amity and Cooperation Vietnam–Laos: 18 July 1977.
  {
    pattern:
      /ky (?:ket )?hiep uoc huu nghi(?: va|,)? hop tac (?:giua )?(?:viet nam\s*(?:-|–|va)\s*lao|viet\s*(?:-|–)\s*lao)/,
    year: 1977,
  },
  // Diplomatic relations Vietnam–Cambodia: 24 June 1967.
  { pattern: /thiet lap quan he ngoai giao (?:giua )?viet nam\s*(?:-|–|va)\s*campuchia/, year: 1967 },
  // National Day of Vietnam: 2 September 1945; of the Lao PDR: 2 December 1975.
  { pattern: /quoc khanh (?:nuoc )?(?:chxhcn |cong hoa xa hoi chu nghia )?viet nam/, year: 1945 },
  { pattern: /quoc khanh (?:nuoc )?(?:chdcnd |cong hoa dan chu nhan dan )?lao/, year: 1975 },
];
