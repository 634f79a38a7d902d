"""Text as the encoder reads it: words, word pieces, paragraphs and windows. The twin of `src/model/{words,windows}.ts`.

Offsets are code points, half-open. Words are BERT's basic words (every punctuation mark alone), so that word pieces never
cross them; a paragraph ends at a newline, and a long one is cut at a sentence's end.
"""

import bisect
import re
from dataclasses import dataclass, field
from pathlib import Path

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
CLS, SEP, UNKNOWN = 101, 102, 100
MOST_PIECES = 12  # of a word; what is longer is cut
PARAGRAPH_WORDS, PARAGRAPH_PIECES = 200, 250
WINDOW = 256  # pieces

Span = tuple[int, int]


def words_of(text: str) -> list[Span]:
    return [match.span() for match in WORD.finditer(text)]


def casing(word: str) -> int:
    """1 lower, 2 capitalised or one capital, 3 capitals, 4 digits, 5 a mark, 6 mixed; 0 is for what is no word."""
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[0].isupper():
        return 2
    if word.isdigit():
        return 4
    return 6 if word[0].isalnum() else 5


def quoting(text: str, words: list[Span]) -> list[int]:
    """0 outside double quotation marks, 1 inside, 2 an opening and 3 a closing mark; a new paragraph begins outside."""
    states, inside, before = [], False, 0
    for start, end in words:
        if "\n" in text[before:start]:
            inside = False
        before, word = end, text[start:end]
        if word not in "“”\"":
            states.append(int(inside))
            continue
        inside = not inside if word == '"' else word == "“"
        states.append(2 if inside else 3)
    return states


class Pieces:
    """Word pieces of single words, by a vocabulary: one piece a line, its number is its id."""

    def __init__(self, file: Path):
        from tokenizers import BertWordPieceTokenizer

        self.tokenizer = BertWordPieceTokenizer(str(file), lowercase=True)
        self.known: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        if word not in self.known:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids
            self.known[word] = (ids or [UNKNOWN])[:MOST_PIECES]
        return self.known[word]


@dataclass
class Document:
    """A text with its words. `paragraphs` are ranges of words; `readings` holds lists of claims (see `corpus.py`)."""

    id: str
    text: str
    words: list[Span]
    pieces: list[list[int]]
    casing: list[int]
    quoting: list[int]
    paragraphs: list[Span]
    readings: list[list["object"]] = field(default_factory=list)

    def size(self, paragraph: int) -> int:
        """Pieces of a paragraph, with the mark that ends it."""
        first, end = self.paragraphs[paragraph]
        return sum(map(len, self.pieces[first:end])) + 1

    def word(self, at: int) -> str:
        return self.text[slice(*self.words[at])]

    def words_in(self, start: int, end: int) -> Span | None:
        """The range of words that share a character with [start, end), or None."""
        first = bisect.bisect_right(self.words, start, key=lambda word: word[1])
        last = bisect.bisect_left(self.words, end, key=lambda word: word[0])
        return (first, last) if last > first else None

    def characters(self, first: int, end: int) -> list[int]:
        return [self.words[first][0], self.words[end - 1][1]]

    def windows(self, first_size: int = WINDOW) -> list[list[int]]:
        """Paragraphs put together up to `WINDOW` pieces; the first window may be smaller."""
        found, window, size, limit = [], [], 1, first_size
        for paragraph in range(len(self.paragraphs)):
            more = self.size(paragraph)
            if window and size + more > limit:
                found.append(window)
                window, size, limit = [], 1, WINDOW
            window.append(paragraph)
            size += more
        return found + [window] if window else found


def document(key: str, text: str, pieces) -> Document:
    words = words_of(text)
    parts = [pieces(text[start:end]) for start, end in words]
    cases = [casing(text[start:end]) for start, end in words]
    made = Document(key, text, words, parts, cases, quoting(text, words), [])
    made.paragraphs = [part for whole in whole_paragraphs(text, words) for part in cut(made, *whole)]
    return made


def whole_paragraphs(text: str, words: list[Span]) -> list[Span]:
    breaks = [at for at in range(1, len(words)) if "\n" in text[words[at - 1][1] : words[at][0]]]
    edges = [0, *breaks, len(words)]
    return [(first, end) for first, end in zip(edges, edges[1:], strict=False) if end > first]


def cut(made: Document, first: int, end: int) -> list[Span]:
    """Parts of a paragraph that is too long, cut behind a full stop where there is one."""
    parts = []
    while end - first > PARAGRAPH_WORDS or sum(map(len, made.pieces[first:end])) > PARAGRAPH_PIECES:
        limit = fitting(made, first, end)
        stops = (at + 1 for at in range(limit - 1, first + 20, -1) if made.word(at) in ".?!")
        place = next(stops, limit)
        parts.append((first, place))
        first = place
    return parts + [(first, end)] if end > first else parts


def fitting(made: Document, first: int, end: int) -> int:
    at, size = first, 0
    while at < end and at - first < PARAGRAPH_WORDS and size + len(made.pieces[at]) <= PARAGRAPH_PIECES:
        size += len(made.pieces[at])
        at += 1
    return at
