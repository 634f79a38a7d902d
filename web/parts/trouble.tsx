/** What went wrong, in words, told at once. */
export function Trouble({ says }: { readonly says: string }) {
  return (
    <p class="trouble" role="alert">
      {says}
    </p>
  );
}
