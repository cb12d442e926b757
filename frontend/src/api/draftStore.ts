import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** A draft as this browser keeps it: which page wrote it, and up to which revision the server has it. */
export interface Kept<Body> {
  revision: number;
  confirmed: number;
  page: string;
  at: number;
  body: Body;
}

interface Drafts extends DBSchema {
  drafts: { key: number; value: Kept<unknown>; indexes: { at: number } };
}

const keptForMs = 30 * 24 * 3600_000;
const textKey = (claimId: number) => `preceptor.draft.${claimId}`;
let opened: Promise<IDBPDatabase<Drafts> | null> | undefined;

async function open(): Promise<IDBPDatabase<Drafts> | null> {
  try {
    const database = await openDB<Drafts>("preceptor", 1, {
      upgrade: (fresh) => void fresh.createObjectStore("drafts").createIndex("at", "at"),
      blocking: () => void database.close(),
      terminated: () => {
        opened = undefined;
      },
    });
    const old = await database.getAllKeysFromIndex("drafts", "at", IDBKeyRange.upperBound(Date.now() - keptForMs));
    await Promise.all(old.map((key) => database.delete("drafts", key)));
    return database;
  } catch {
    return null;
  }
}

const store = () => (opened ??= open());

/** Tests begin with a browser that has opened nothing yet. */
export function reopen(): void {
  opened = undefined;
}

export async function readKept<Body>(claimId: number): Promise<Kept<Body> | null> {
  try {
    const database = await store();
    if (database) return ((await database.get("drafts", claimId)) as Kept<Body> | undefined) ?? null;
    const text = localStorage.getItem(textKey(claimId));
    return text ? (JSON.parse(text) as Kept<Body>) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a draft in IndexedDB, or in the local storage where there is none; false where this browser keeps nothing.
 * The transaction is committed in the same turn, so that a page killed right after has still handed it over.
 */
export async function keep<Body>(claimId: number, kept: Kept<Body>): Promise<boolean> {
  try {
    const database = await store();
    if (!database) {
      localStorage.setItem(textKey(claimId), JSON.stringify(kept));
      return true;
    }
    const transaction = database.transaction("drafts", "readwrite", { durability: "relaxed" });
    void transaction.store.put(kept, claimId);
    transaction.commit();
    await transaction.done;
    return true;
  } catch {
    return false;
  }
}

export async function forgetLocal(claimId: number): Promise<void> {
  try {
    const database = await store();
    if (database) await database.delete("drafts", claimId);
    else localStorage.removeItem(textKey(claimId));
  } catch {
    // Nothing was kept, so nothing is left over.
  }
}
