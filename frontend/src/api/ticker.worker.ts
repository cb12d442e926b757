// The browser slows the timers of a hidden page to one a minute; those of a worker go on.
self.onmessage = ({ data }: MessageEvent<number>) => {
  setInterval(() => self.postMessage(0), data);
};
