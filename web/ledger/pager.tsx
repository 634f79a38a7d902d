import { pagePath } from "./addresses.ts";

interface Props {
  readonly page: number;
  readonly more: boolean;
  /** Of this page, with its query. */
  readonly path: string;
  readonly of: string;
}

/** The pages of a long list. */
export function Pager({ page, more, path, of }: Props) {
  if (page === 1 && !more) return null;
  return (
    <nav class="pager" aria-label={`Pages of ${of}`}>
      {page > 1 ? <a href={pagePath(path, page - 1)}>Before</a> : null}
      <span>Page {page}</span>
      {more ? <a href={pagePath(path, page + 1)}>Next</a> : null}
    </nav>
  );
}
