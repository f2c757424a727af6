/**
 * So many are started in one turn of the event loop, at most: ten thousand at once would block it for a fifth of a
 * second, and with it whatever else the process does.
 */
const STARTS_A_TURN = 100;

/**
 * Starts the work of each item, in their order within each lane: no more than `limit` of a lane are under way at the
 * same time, and lanes never wait for each other. What waits is only a number here, and costs nothing until its turn.
 * All timers are of this run: at the edge, those of another would end with it.
 */
export function startInTurn<Item, Result>(
  items: readonly Item[],
  laneOf: (item: Item) => string,
  limit: number,
  start: (item: Item) => Promise<Result>,
): readonly Promise<Result>[] {
  const lanes = new Map<string, (() => Promise<void>)[]>();
  const results = items.map(
    (item) =>
      new Promise<Result>((resolve, reject) => {
        // A promise of its own, settled at the end: to resolve one with another takes turns of the queue.
        const run = () => start(item).then(resolve, reject);
        const lane = lanes.get(laneOf(item));
        if (lane) lane.push(run);
        else lanes.set(laneOf(item), [run]);
      }),
  );

  let left = STARTS_A_TURN;
  let isTurnAwaited = false;
  const queue: (() => void)[] = [];

  function beginTurn(): void {
    isTurnAwaited = false;
    const started = queue.splice(0, STARTS_A_TURN);
    left = STARTS_A_TURN - started.length;
    if (queue.length > 0) awaitTurn();
    for (const resolve of started) resolve();
  }

  function awaitTurn(): void {
    if (!isTurnAwaited) setTimeout(beginTurn, 0);
    isTurnAwaited = true;
  }

  /** Waits for a turn in which something may still be started; undefined where that is this one. */
  function takeStart(): Promise<void> | undefined {
    // In good time: who starts a few a turn, as responses come, waits for none.
    if (left <= STARTS_A_TURN / 2) awaitTurn();
    if (left === 0) return new Promise((resolve) => queue.push(resolve));
    left -= 1;
    return undefined;
  }

  async function runLane(waiting: Iterator<() => Promise<void>>): Promise<void> {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const turn = takeStart();
      if (turn) await turn;
      await next.value();
    }
  }

  for (const lane of lanes.values()) {
    const waiting = lane.values();
    for (let runner = Math.min(limit, lane.length); runner > 0; runner -= 1) void runLane(waiting);
  }
  return results;
}
