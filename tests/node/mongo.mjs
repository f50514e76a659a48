// A second opinion by MongoDB's official driver: says what types it finds in a collection, which indexes, and writes a document of its own.
import { createRequire } from 'node:module';

const { MongoClient } = createRequire(import.meta.url)('mongodb');

const [uri, collection] = process.argv.slice(2);
const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10000, promoteLongs: true });
const typeOf = value => (value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'date' : typeof value);
try {
  await client.connect();
  const documents = client.db().collection(collection);
  const found = {};
  for await (const document of documents.find().sort({ _id: 1 })) {
    found[document._id] = Object.fromEntries(Object.entries(document).map(([name, value]) => [name, `${typeOf(value)} ${value instanceof Date ? value.toISOString() : JSON.stringify(value)}`]));
  }
  const indexes = Object.fromEntries((await documents.listIndexes().toArray()).map(index => [index.name, `${Object.keys(index.key).join(' ')}${index.unique ? ' unique' : ''}`]));
  await documents.insertOne({ _id: 'theirs', name: '宏达 from Node', visited: '2026-03-06', changedAt: new Date('2026-03-06T01:02:03.004Z'), amount: 42, open: true, more: { list: [1, 2.5, null, 'x'] } });
  await documents.updateOne({ _id: 'ours' }, { $set: { amount: 8 }, $inc: { _v: 1 } });
  console.log(JSON.stringify({ found, indexes }));
} finally {
  await client.close();
}
