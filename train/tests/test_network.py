"""What needs torch, on a network of random weights: no corpus, no pretrained encoder."""

import itertools
import random
import unittest

import numpy as np
import torch

from batches import batch_of, batches, cue_tags, gold_cues, pooled, role_inputs, role_masks, role_tags
from corpus import read
from crf import Crf, viterbi
from fit import Lessons, losses
from predict import predict, spans
from reader import ClaimReader

ROLE_STEPS = [(0, 2), (3, 2), (4, 2), (0, 4), (1, 4), (2, 4)]
TEXT = "Police said Rell took it.\n\n“No,” Rell said. “I did not.”"


def some_pieces(word):
    return [1000 + sum(map(ord, word)) % 900]


def labelled():
    at = lambda words, start=0: [TEXT.index(words, start), TEXT.index(words, start) + len(words)]
    first = {"source": [at("Police")], "cue": [at("said")], "content": [at("Rell took it")]}
    second = {"source": [at("Rell", 30)], "cue": [at("said", 30)], "content": [at("“No,”"), at("“I did not.”")]}
    labels = {"status": "asserted", "kind": "says", "sourceKind": "person", "accusation": True}
    return read([{"id": "d", "text": TEXT, "claims": [{**first, **labels}, second]}], some_pieces)


class Fields(unittest.TestCase):
    def all_scores(self, crf, scores, length):
        step, start, end = (table.detach() for table in crf.tables())
        score = lambda tags: start[tags[0]] + scores[range(length), tags].sum() + step[tags[:-1], tags[1:]].sum() + end[tags[-1]]
        return {tags: float(score(torch.tensor(tags))) for tags in itertools.product(range(5), repeat=length)}

    def test_total_and_best_agree_with_all_sequences(self):
        torch.manual_seed(1)
        crf = Crf(5, ROLE_STEPS)
        for weight in crf.parameters():
            weight.data.normal_()
        for length in (1, 2, 3, 5):
            scores, mask = torch.randn(1, 6, 5), torch.arange(6)[None] < length
            every = self.all_scores(crf, scores[0], length)
            self.assertAlmostEqual(float(torch.logsumexp(torch.tensor(list(every.values())), 0)), float(crf.total(scores, mask).detach()), places=3)
            best = viterbi(scores[0, :length].numpy(), [table.detach().numpy() for table in crf.tables()])
            self.assertEqual(tuple(best), max(every, key=every.get))
            tags = torch.tensor([[*best, *[0] * (6 - length)]])
            self.assertAlmostEqual(float(crf(scores, tags, mask).detach()), float(crf.total(scores, mask).detach()) - every[tuple(best)], places=3)


class Batches(unittest.TestCase):
    def test_tags_give_the_spans_back(self):
        [document] = labelled()
        batch = batch_of([(document, window, document.readings[0]) for window in document.windows()])
        cues = gold_cues(batch)
        self.assertEqual([spans(row.tolist(), 1) for row in cue_tags(batch)], [[(1, 2)], [(5, 6)]])
        _, dist, mask = role_inputs(batch, cues)
        self.assertEqual([spans(row.tolist(), 1) for row in role_tags(batch, cues, dist.shape[1])], [[(0, 1)], [(4, 5)]])
        self.assertEqual([spans(row.tolist(), 3) for row in role_tags(batch, cues, dist.shape[1])], [[(2, 5)], [(0, 4), (7, 13)]])
        self.assertEqual(dist[0, : int(mask[0].sum())].tolist(), [-1, 0, 1, 2, 3, 4])

    def test_pooling_is_mean_and_most_of_each_role(self):
        [document] = labelled()
        batch = batch_of([(document, window, document.readings[0]) for window in document.windows()])
        cues = gold_cues(batch)
        words = torch.randn(len(cues), batch.first.shape[1], 4)
        found = pooled(words, role_masks(batch, cues, words.shape[1]))
        self.assertTrue(torch.allclose(found[0, 4], words[0, 2:5].mean(0), atol=1e-6))
        self.assertTrue(torch.allclose(found[0, 5], words[0, 2:5].amax(0), atol=1e-3))

    def test_lessons_can_be_taken_up_again_at_any_step(self):
        documents = [labelled()[0] for _ in range(9)]
        lessons = Lessons([documents, documents, []], (0.3, 0.7, 0), 1)
        names = lambda start, count: [[id(window[0]) for window in batch] for _, batch in itertools.islice(lessons.after(start), count)]
        self.assertEqual(names(0, 20)[7:], names(7, 13))
        self.assertEqual(sum(len(window[1]) for batch in batches(documents, 3) for window in batch), sum(len(document.paragraphs) for document in documents))


class Learning(unittest.TestCase):
    def test_a_small_network_learns_a_story_by_heart(self):
        torch.manual_seed(1)
        random.seed(1)
        documents, model = labelled(), ClaimReader(layers=1, vocabulary=2000)
        optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
        windows = [(documents[0], window, documents[0].readings[0]) for window in documents[0].windows()]
        for _ in range(60):
            model.train()
            found = losses(model, windows, 1.0)
            optimiser.zero_grad()
            sum(found.values()).backward()
            optimiser.step()
        [read_back] = predict(model, documents, 1.0, half=False)
        said = [[TEXT[s:e] for s, e in claim["content"]] for claim in read_back["claims"]]
        self.assertEqual(said, [["Rell took it"], ["“No,”", "“I did not.”"]])

    def test_claims_nest_by_the_smallest_content(self):
        from predict import nest

        claims = [{"id": "a", "cue": [[0, 1]], "content": [[2, 30]]}, {"id": "b", "cue": [[5, 6]], "content": [[8, 20]]}, {"id": "c", "cue": [[9, 10]], "content": [[11, 15]]}]
        nest(claims)
        self.assertEqual([claim["in"] for claim in claims], [None, "a", "b"])


class Mixing(unittest.TestCase):
    def test_words_that_tell_the_truth_count_more_than_words_that_tell_nothing(self):
        from claims import SIZES, mix

        torch.manual_seed(1)
        gold = torch.stack([torch.randint(0, size, (300,)) for size in SIZES], 1)
        right = torch.cat([torch.nn.functional.one_hot(gold[:, at], size).float() * 4 for at, size in enumerate(SIZES)], 1)
        noise = torch.randn_like(right)
        useful, useless = mix(noise, right, gold), mix(right, noise, gold)
        self.assertTrue(bool((useful > useless + 0.3).all()), (useful, useless))
        self.assertTrue(np.isfinite(useful.numpy()).all())
