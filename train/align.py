"""Labels of words from labels of tokens and spans. Words are ours (`src/model/words.ts`), tokens the treebanks'."""

IGNORE = -1
NAME_KINDS = ("person", "organisation", "place", "other")
KIND_OF = {
    "person": "person",
    "organization": "organisation",
    "place": "place",
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "LOC": "place",
    "LOCATION": "place",
}
NOT_NAMES = {"time"}


def covering(words, tokens):
    """For each word the index of the first token that shares a character with it, or IGNORE."""
    found, at = [], 0
    for start, end in words:
        while at < len(tokens) and tokens[at][1] <= start:
            at += 1
        found.append(at if at < len(tokens) and tokens[at][0] < end else IGNORE)
    return found


def trees(words, tokens):
    """Part of speech, relation and head of each word: (xpos, relation, head), head an index into `words`, -1 for the root.

    The first word of a token stands for it; the token's other words hang on it as `part`. A head outside `words` gives None.
    """
    token_of = covering(words, tokens)
    first = {}
    for word, token in enumerate(token_of):
        if token != IGNORE:
            first.setdefault(token, word)
    rows = []
    for word, token in enumerate(token_of):
        if token == IGNORE:
            rows.append(None)
            continue
        _, _, _, xpos, _, head, relation = tokens[token]
        relation = relation.split(":")[0] if relation.split(":")[0] not in ("nsubj", "aux", "acl") else relation
        if first[token] != word:
            rows.append((xpos, "part", first[token]))
        elif head == -1:
            rows.append((xpos, relation, -1))
        else:
            rows.append((xpos, relation, first.get(head)))
    return rows


def name_tags(words, names):
    """BIO tags of the words: 0 outside, 1 + 2k begins a name of kind k, 2 + 2k goes on. `names` are [start, end, type]."""
    tags = [0] * len(words)
    for start, end, kind in sorted(names, key=lambda name: (name[0], -name[1])):
        if kind in NOT_NAMES:
            continue
        index = NAME_KINDS.index(KIND_OF.get(kind, "other"))
        inside = [at for at, (s, e) in enumerate(words) if s < end and start < e]
        if not inside or any(tags[at] for at in inside):
            continue
        for at in inside:
            tags[at] = 2 + 2 * index
        tags[inside[0]] = 1 + 2 * index
    return tags
