import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = worker;

const parts = `${import.meta.env.BASE_URL}pdf/`;
const largestPicture = 64 * 1024 * 1024;

/**
 * Begins to read a PDF of ours. It is a stranger's file: it is read in a worker of its own, none of its scripts, forms
 * and links come to life, and nothing is fetched for it but from this site.
 */
export function openPdf(address: string): PDFDocumentLoadingTask {
  return getDocument({
    url: address,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: largestPicture,
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    wasmUrl: `${parts}wasm/`,
    iccUrl: `${parts}iccs/`,
  });
}
