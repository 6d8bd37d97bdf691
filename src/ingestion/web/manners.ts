// src/ingestion/web/manners.ts
import { setTimeout as sleep } from "node:timers/promises";
import robotsParser from "robots-parser";
import { UserError } from "../../errors.js";
import { FetchError } from "../fetch/fetch-error.js";
import { type Fetch, USER_AGENT } from "../fetch/fetcher.js";

/** Its types are those of a module it is not. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robots;

interface Robots {
  isDisallowed(address: string, agent: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(agent: string): number | undefined;
}

/** How long a site's rules are taken to hold. Milliseconds. */
const RULES_HOLD = 24 * 60 * 60 * 1_000;
/** Longest wait between two pages that a site's rules can ask for. Milliseconds. */
const LONGEST_DELAY = 60_000;

/** A program's conduct towards the sites it reads by itself: it asks what it may, and does not hurry. */
export interface Manners {
  /**
   * Waits until an address may be fetched.
   * @throws UserError when its site does not want programs there
   */
  before(address: string, signal?: AbortSignal): Promise<void>;
}

interface Rules {
  readonly until: number;
  readonly delayMs: number;
  allows(address: string): boolean;
}

/** @param hostDelayMs between two calls of one site */
export function createManners(fetch: Fetch, hostDelayMs: number, now: () => number = Date.now): Manners {
  const rules = new Map<string, Rules>();
  const free = new Map<string, number>();

  async function rulesOf(origin: string, signal?: AbortSignal): Promise<Rules> {
    const known = rules.get(origin);
    if (known !== undefined && known.until > now()) return known;
    const address = `${origin}/robots.txt`;
    const text = await robotsText(fetch, address, signal);
    const robots = parseRobots(address, text);
    const found: Rules = {
      until: now() + RULES_HOLD,
      delayMs: Math.min(
        LONGEST_DELAY,
        Math.max(hostDelayMs, (robots.getCrawlDelay(USER_AGENT) ?? 0) * 1_000),
      ),
      allows: (page) => robots.isDisallowed(page, USER_AGENT) !== true,
    };
    rules.set(origin, found);
    return found;
  }

  return {
    before: async (address, signal) => {
      const { origin } = new URL(address);
      const { delayMs, allows } = await rulesOf(origin, signal);
      if (!allows(address))
        throw new UserError(
          `${origin} asks programs not to read ${new URL(address).pathname} (robots.txt).`,
          "Save the page as a file, or ask the outlet.",
          "robots",
        );
      const wait = (free.get(origin) ?? 0) - now();
      free.set(origin, Math.max(now(), free.get(origin) ?? 0) + delayMs);
      if (wait > 0) await sleep(wait, undefined, signal === undefined ? {} : { signal });
    },
  };
}

/** A site without rules allows everything; one that cannot be asked now allows nothing now. */
async function robotsText(fetch: Fetch, address: string, signal?: AbortSignal): Promise<string> {
  try {
    const page = await fetch(address, { anyType: true, ...(signal === undefined ? {} : { signal }) });
    return new TextDecoder().decode(page?.bytes);
  } catch (error) {
    if (error instanceof FetchError && error.status !== null && error.status < 500 && error.status !== 429)
      return "";
    throw error;
  }
}
