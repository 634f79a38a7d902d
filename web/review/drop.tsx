import { useEffect, useState } from "preact/hooks";
import { addStory } from "./actions.ts";

/** Takes files, or words, that are dropped anywhere on the page. */
export function DropPlace() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      void takeDrop(event.dataTransfer);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return isOver ? <p class="drop-place">Drop the story here</p> : null;
}

async function takeDrop(dropped: DataTransfer | null): Promise<void> {
  const files = [...(dropped?.files ?? [])];
  for (const file of files) await addStory(file);
  const text = dropped?.getData("text/plain") ?? "";
  if (files.length === 0 && text.trim() !== "") await addStory({ text });
}
