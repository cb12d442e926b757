import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activate, firstLanguage, loadWhole } from "@/i18n/language";
import "@/ui/styles/global.css";
import { App } from "./App";

const atTheBench = /^\/work\/?$/.test(location.pathname);
// Fetched while the server is asked who this is; the route finds it there.
if (atTheBench) void import("@/features/corrections/WorkPage").catch(() => undefined);
await Promise.all([activate(firstLanguage()), atTheBench ? null : loadWhole()]);

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
