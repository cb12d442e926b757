import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Isolated } from "@/ui/Figures";
import { Loading } from "@/ui/States";
import { openPdf } from "./pdfFile";
import { PdfPage } from "./PdfPage";
import classes from "./PdfView.module.css";

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const fits = zooms.indexOf(1);

interface Read {
  file: PDFDocumentProxy;
  usual: [number, number];
}

/** The pages of a PDF as they are printed, tables, charts and scans too; `instead` where it cannot be read. */
export default function PdfView({ address, name, instead }: { address: string; name: string; instead: ReactNode }) {
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState<Read | "failed" | null>(null);
  const [room, setRoom] = useState(0);
  const [zoom, setZoom] = useState(fits);
  useEffect(() => {
    const task = openPdf(address);
    const begin = async () => {
      const file = await task.promise;
      const { width, height } = (await file.getPage(1)).getViewport({ scale: 1 });
      setRead({ file, usual: [width, height] });
    };
    let left = false;
    begin().catch(() => left || setRead("failed"));
    return () => {
      left = true;
      void task.destroy();
    };
  }, [address]);
  useEffect(() => {
    const node = frame.current;
    if (!node) return;
    const observer = new ResizeObserver(() => setRoom(node.clientWidth));
    observer.observe(node);
    return () => observer.disconnect();
  }, [read]);
  if (read === null) return <Loading />;
  if (read === "failed") return instead;
  const width = Math.floor(room * (zooms[zoom] ?? 1));
  return (
    <>
      <div className={classes.bar}>
        <Button variant="default" size="compact-sm" aria-label={t`Smaller`} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          −
        </Button>
        <Button variant="default" size="compact-sm" aria-label={t`Larger`} disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
          +
        </Button>
        <span className={classes.soft}>
          <Trans>
            Pages: <Isolated>{read.file.numPages}</Isolated>
          </Trans>
        </span>
      </div>
      <div ref={frame} className={classes.frame} tabIndex={0} role="region" aria-label={name} dir="ltr">
        {Array.from({ length: read.file.numPages }, (_, at) => (
          <PdfPage key={at} file={read.file} number={at + 1} usual={read.usual} width={width} />
        ))}
      </div>
    </>
  );
}
