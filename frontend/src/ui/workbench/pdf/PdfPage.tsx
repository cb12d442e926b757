import { useLingui } from "@lingui/react/macro";
import { TextLayer, type PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import classes from "./PdfView.module.css";

const near = "1200px";
/** A canvas may not be larger; a page beyond it is drawn coarser. */
const mostPixels = 16_000_000;

/** Whether a place is near the window now: a page far away gives its picture back, however long the file is. */
function useNear(place: React.RefObject<Element | null>): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => {
    const node = place.current;
    if (!node) return;
    const observer = new IntersectionObserver((entries) => setHere(entries.some(({ isIntersecting }) => isIntersecting)), { rootMargin: near });
    observer.observe(node);
    return () => observer.disconnect();
  }, [place]);
  return here;
}

interface PdfPageProps {
  file: PDFDocumentProxy;
  number: number;
  /** Width and height in points until the page says its own. */
  usual: [number, number];
  /** CSS pixels. */
  width: number;
}

/** One page as a picture, with its words over it to be selected, searched and read out. */
export function PdfPage({ file, number, usual, width }: PdfPageProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const here = useNear(place);
  const [size, setSize] = useState(usual);
  useEffect(() => {
    const [canvas, layer] = [picture.current, words.current];
    if (!here || !canvas || !layer || width === 0) return;
    let stop = () => {};
    let wanted = true;
    const draw = async () => {
      const page = await file.getPage(number);
      if (!wanted) return;
      const plain = page.getViewport({ scale: 1 });
      setSize([plain.width, plain.height]);
      const viewport = page.getViewport({ scale: width / plain.width });
      const sharp = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (viewport.width * viewport.height)));
      canvas.width = Math.round(viewport.width * sharp);
      canvas.height = Math.round(viewport.height * sharp);
      layer.style.setProperty("--total-scale-factor", String(viewport.scale));
      layer.replaceChildren();
      const drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
      const text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
      stop = () => {
        drawing.cancel();
        text.cancel();
      };
      await Promise.all([drawing.promise, text.render()]);
    };
    // Stopped because it is drawn anew or gone; a page that cannot be drawn stays white, the others come.
    draw().catch(() => undefined);
    return () => {
      wanted = false;
      stop();
      canvas.width = canvas.height = 0;
      layer.replaceChildren();
    };
  }, [file, number, width, here]);
  return (
    <div ref={place} className={classes.page} role="group" aria-label={t`Page ${number}`} style={{ inlineSize: width, aspectRatio: `${size[0]} / ${size[1]}` }}>
      <canvas ref={picture} className={classes.picture} aria-hidden />
      <div ref={words} className={classes.words} />
    </div>
  );
}
