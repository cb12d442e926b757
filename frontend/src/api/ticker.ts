/** Calls `tell` every so many milliseconds, also while the page is hidden; answers how to end it. */
export function every(ms: number, tell: () => void): () => void {
  let end = () => {};
  const byThePage = () => {
    const timer = setInterval(tell, ms);
    end = () => clearInterval(timer);
  };
  if (typeof Worker === "undefined") byThePage();
  else {
    const worker = new Worker(new URL("./ticker.worker.ts", import.meta.url), { type: "module" });
    end = () => worker.terminate();
    worker.onmessage = tell;
    worker.onerror = () => {
      worker.terminate();
      byThePage();
    };
    worker.postMessage(ms);
  }
  return () => end();
}
