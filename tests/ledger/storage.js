/** IndexedDB as a person's browser may have it: with a broken record, forbidden, or full. */

const RECORDS = "records";

/** Puts values into a log, as they are. */
export async function put(name, values) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(RECORDS, { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(RECORDS, "readwrite");
  for (const value of values) transaction.objectStore(RECORDS).add(value);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** How many records a log has. */
export async function count(name) {
  const database = await new Promise((resolve) => {
    indexedDB.open(name).onsuccess = (event) => resolve(event.target.result);
  });
  const request = database.transaction(RECORDS).objectStore(RECORDS).count();
  const counted = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  database.close();
  return counted;
}

/** Opening is refused, as where a browser blocks the storage of other sites. Answers what allows it again. */
export function deny() {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException("denied", "SecurityError");
  };
  return () => (IDBFactory.prototype.open = open);
}

/** Nothing can be added any more, as on a full disk. Answers what makes room again. */
export function fill() {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  return () => (IDBObjectStore.prototype.add = add);
}
