/**
 * Counts the event-loop turns in which other work could run.
 * @returns a function that stops counting and returns the number of turns
 */
export function countTurns(): () => number {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  return () => {
    isOver = true;
    return turns;
  };
}
