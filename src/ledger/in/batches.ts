/** The same things, so many at a time. */
export async function* batched<Thing>(
  things: AsyncIterable<Thing>,
  most: number,
): AsyncGenerator<readonly Thing[]> {
  let batch: Thing[] = [];
  for await (const thing of things) {
    if (batch.push(thing) < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
