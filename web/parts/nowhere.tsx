import { Shell } from "./shell.tsx";

export function Nowhere({ path }: { readonly path: string }) {
  return (
    <Shell section="review">
      <div class="sheet">
        <h1>There is no page here</h1>
        <p>
          Nothing stands at <code>{path}</code>. <a href="/">To the stories</a>
        </p>
      </div>
    </Shell>
  );
}
