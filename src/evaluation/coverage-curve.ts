// src/evaluation/coverage-curve.ts

/** An answer that was given, with how sure the engine was. */
export interface JudgedAnswer {
  readonly confidence: number;
  readonly right: boolean;
}

/** What would be if only answers at least so sure were given; shares between 0 and 1. */
export interface CurvePoint {
  readonly threshold: number;
  /** Answered, of all questions. */
  readonly coverage: number;
  /** Right, of the answered. */
  readonly precision: number;
}

/**
 * Precision against coverage, from the surest answer to the least sure: a point for every confidence that occurs. It ends
 * where all answers are given, the operating point of the engine; what it would answer beyond that nobody knows.
 * @param questions how many were asked, answered or not
 */
export function coverageCurve(answers: readonly JudgedAnswer[], questions: number): CurvePoint[] {
  const sorted = [...answers].sort((a, b) => b.confidence - a.confidence);
  const points: CurvePoint[] = [];
  let right = 0;
  for (const [index, answer] of sorted.entries()) {
    if (answer.right) right += 1;
    if (sorted[index + 1]?.confidence === answer.confidence) continue;
    const given = index + 1;
    points.push({ threshold: answer.confidence, coverage: given / questions, precision: right / given });
  }
  return points;
}
