"""Words, paragraphs and windows: every offset leads back to its words."""

import random
import unittest

from text import MOST_PIECES, WINDOW, document, quoting, words_of


def letters(word):
    """Stands for word pieces: three letters each."""
    return [sum(map(ord, word[at : at + 3])) for at in range(0, len(word), 3)][:MOST_PIECES]


def story(draw):
    words = ["Rell", "said", "“", "”", "no", "the", "harbour", "fund", ".", ",", "it’s", "snake_case", "é", "𝔘nicode", "2024"]
    return "\n\n".join(" ".join(draw.choices(words, k=draw.randint(1, 400))) for _ in range(draw.randint(1, 6)))


class Words(unittest.TestCase):
    def test_each_mark_and_underscore_stands_alone(self):
        text = "It’s “all_right”, he said."
        self.assertEqual([text[s:e] for s, e in words_of(text)], ["It", "’", "s", "“", "all", "_", "right", "”", ",", "he", "said", "."])

    def test_quotation_marks_open_close_and_end_with_the_paragraph(self):
        text = 'He said "yes" and “no\nnext'
        self.assertEqual(quoting(text, words_of(text)), [0, 0, 2, 1, 3, 0, 2, 1, 0])


class Documents(unittest.TestCase):
    def test_offsets_round_trip(self):
        draw = random.Random(1)
        for _ in range(50):
            text = story(draw)
            made = document("d", text, letters)
            for number, (start, end) in enumerate(made.words):
                self.assertEqual(made.words_in(start, end), (number, number + 1))
                self.assertEqual(made.characters(number, number + 1), [start, end])
                self.assertTrue(text[start:end].strip())

    def test_paragraphs_cover_all_words_once_and_fit_a_window(self):
        draw = random.Random(2)
        for _ in range(50):
            made = document("d", story(draw), letters)
            self.assertEqual([word for span in made.paragraphs for word in range(*span)], list(range(len(made.words))))
            for window in made.windows():
                self.assertLessEqual(1 + sum(made.size(paragraph) for paragraph in window), WINDOW)
            self.assertEqual([at for window in made.windows(60) for at in window], list(range(len(made.paragraphs))))

    def test_a_span_between_words_is_none(self):
        self.assertIsNone(document("d", "a  b", letters).words_in(1, 2))
