import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Shapes } from "./client";

export type Beat = Shapes["BeatIn"];

/** A beat that the server has not acknowledged; without one, the wish to stop the timer. In the order of its making. */
export interface KeptBeat {
  key: number;
  person: number;
  project: number;
  session: number;
  sequence: number;
  /** By the clock of `monotonicMs`. */
  made: number;
  beat: Beat | null;
  /** Of a wish to stop: the person paused, so that none begins by itself. */
  paused?: boolean;
}

interface Beats extends DBSchema {
  beats: { key: number; value: KeptBeat; indexes: { person: number } };
}

let opened: Promise<IDBPDatabase<Beats> | null> | undefined;
let onThisPage: KeptBeat[] = [];

/** Tried anew where it failed or the browser cut it off: what could not be kept once may be kept the next time. */
const forgetStore = () => {
  opened = undefined;
};

async function open(): Promise<IDBPDatabase<Beats> | null> {
  try {
    return await openDB<Beats>("preceptor-beats", 1, {
      upgrade: (fresh) => void fresh.createObjectStore("beats", { keyPath: "key", autoIncrement: true }).createIndex("person", "person"),
      terminated: forgetStore,
    });
  } catch {
    return null;
  }
}

const store = () =>
  (opened ??= open().then((database) => {
    if (!database) forgetStore();
    return database;
  }));

/** Tests begin with a browser that has opened nothing yet. */
export function reopen(): void {
  forgetStore();
  onThisPage = [];
}

/**
 * Keeps a beat until the server has it: in IndexedDB, so that no crash and no closing loses it; on this page alone where
 * the browser keeps nothing, and then the answer is false. As soon as it keeps something again, that goes there too.
 */
export async function keepBeat(fresh: Omit<KeptBeat, "key">): Promise<boolean> {
  try {
    const database = await store();
    if (!database) throw new Error("nothing is kept here");
    const transaction = database.transaction("beats", "readwrite", { durability: "relaxed" });
    const late = onThisPage;
    for (const each of late) {
      const again: Partial<KeptBeat> = { ...each };
      delete again.key;
      void transaction.store.add(again as KeptBeat);
    }
    void transaction.store.add(fresh as KeptBeat);
    transaction.commit();
    await transaction.done;
    onThisPage = onThisPage.filter((each) => !late.includes(each));
    return true;
  } catch {
    onThisPage.push({ ...fresh, key: -onThisPage.length - 1 });
    return false;
  }
}

/** What is kept for a person, in the order in which it was made. Nobody else's is touched. */
export async function keptBeats(person: number): Promise<KeptBeat[]> {
  const here = onThisPage.filter((each) => each.person === person);
  try {
    return [...((await (await store())?.getAllFromIndex("beats", "person", person)) ?? []), ...here];
  } catch {
    return here;
  }
}

export async function forgetBeats(gone: readonly KeptBeat[]): Promise<void> {
  const keys = new Set(gone.map(({ key }) => key));
  onThisPage = onThisPage.filter(({ key }) => !keys.has(key));
  try {
    const transaction = (await store())?.transaction("beats", "readwrite");
    if (!transaction) return;
    for (const key of keys) if (key > 0) void transaction.store.delete(key);
    await transaction.done;
  } catch {
    // They are sent again, and count once.
  }
}
