"""The form of labelled stories: pieces are found where people mean them, and mistakes are named."""

import tempfile
import unittest
from pathlib import Path

from gold import load

STORY = """# inv-club
published: 2024-03-08

## text
Treasurer denies theft

Police said Quint Dallow, who said nothing on Friday, had taken £900. “He did it,” a member said. “I saw him.”

## people
Quint Dallow | Quint Dallow
police | Police

## claims
c1 | Treasurer | denies | theft | role denied denies | by treasurer | acc | answers c2
c2 | Police | said | Quint Dallow ~ £900 | organisation asserted says | by police | about Quint Dallow | acc
c3 | a member | said@3 | “He did it,” + “I saw him.” | role asserted says | by member | about Quint Dallow | acc

## dates
on Friday | 2024-03-08
"""


def read(text):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.gold"
        file.write_text(text, encoding="utf-8")
        stories = load([file], complain=lambda file, story, line, message: wrong.append((line, message)))
    return stories, wrong


class Gold(unittest.TestCase):
    def test_a_story_is_read_with_exact_spans(self):
        [story], wrong = read(STORY)
        self.assertEqual(wrong, [])
        said = [[story["text"][s:e] for s, e in claim["content"]] for claim in story["claims"]]
        self.assertEqual(said, [["theft"], ["Quint Dallow, who said nothing on Friday, had taken £900"], ["“He did it,”", "“I saw him.”"]])
        self.assertEqual([claim["voice"] for claim in story["claims"]], ["indirect", "indirect", "direct"])
        self.assertEqual(story["text"][slice(*story["dates"][0]["text"])], "on Friday")

    def test_mistakes_name_the_line_and_what_is_wrong(self):
        for old, new, line, message in (
            ("Quint Dallow ~ £900", "Quint Dallow ~ £901", 15, "not in the text"),
            ("role denied denies", "role denied denys", 14, "'denys' is none of"),
            ("answers c2", "answers c9", 14, "no other claim is 'c9'"),
            ("a member | said@3", "a member | said@9", 16, "only 3 times"),
            ("| by police |", "|", 14, "needs `by NAME`"),
        ):
            _, wrong = read(STORY.replace(old, new))
            self.assertTrue(any(at == line and message in said for at, said in wrong), (new, wrong))
