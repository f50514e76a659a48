// MongoDB's official driver doing what the store does: reads by id, and finds and changes one document by a key. Prints operations a second.
import { createRequire } from 'node:module';

const { MongoClient } = createRequire(import.meta.url)('mongodb');

const [uri, collection, operation, callers, documents, milliseconds] = process.argv.slice(2);
const client = new MongoClient(uri, { maxPoolSize: 32 });
await client.connect();
const bench = client.db().collection(collection);
const any = () => Math.floor(Math.random() * +documents);
const run = operation === 'find'
  ? () => bench.findOne({ _id: `c-${any()}` })
  : () => bench.findOneAndUpdate({ key: `k${any()}` }, { $set: { tries: 1 }, $inc: { _v: 1 } }, { sort: { _id: 1 }, returnDocument: 'after' });
for (let i = 0; i < 300; i++) await run();
let done = 0;
const start = performance.now();
await Promise.all(Array.from({ length: +callers }, async () => {
  while (performance.now() - start < +milliseconds) {
    await run();
    done++;
  }
}));
console.log(done / ((performance.now() - start) / 1000));
await client.close();
