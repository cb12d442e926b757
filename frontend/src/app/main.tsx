import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activate, firstLanguage } from "@/i18n/language";
import "@/ui/styles/global.css";
import { App } from "./App";

await activate(firstLanguage());

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
