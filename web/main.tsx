import { render } from "preact";
import { App } from "./app.tsx";
import { startNavigation } from "./navigation.ts";

startNavigation();
const page = document.getElementById("page");
if (page) render(<App />, page);
