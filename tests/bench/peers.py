"""The peers of the metrics benchmark: SciPy, scikit-learn, statsmodels and NLTK as Debian packs them.

peers.py write DIR          makes the arrays both sides read, as little-endian doubles
peers.py time DIR           times each peer on them, a line of JSON each: name, rows, seconds, value
peers.py table DIR          joins that with the results of JMH in DIR/jmh.json, a Markdown table
"""
import json, sys, time, warnings
from pathlib import Path
import numpy as np

SIZES = [1_000, 100_000, 1_000_000]
SYSTEMS = 20
LIMIT = 120.0  # seconds a peer is expected to take at most; above that it is left out, and said so
warnings.simplefilter("ignore")


def write(folder):
    for n in SIZES:
        draw = np.random.default_rng(n)
        label = (draw.random(n) < 0.3).astype(float)
        first = draw.integers(0, SYSTEMS, n)
        second = (first + 1 + draw.integers(0, SYSTEMS - 1, n)) % SYSTEMS
        strength = np.linspace(-1, 1, SYSTEMS)
        won = draw.random(n) < 1 / (1 + np.exp(strength[second] - strength[first]))
        length = np.maximum(1, np.round(draw.normal(1000, 300, n)))
        difficulty = draw.normal(0, 1, n)
        true = draw.integers(1, 6, n)
        rated = [np.where(draw.random(n) < 0.7, true, draw.integers(1, 6, n)) for _ in range(3)]
        columns = {
            "label": label,
            "score": draw.normal(0, 1, n) + label,
            "x": draw.normal(0, 1, n),
            "y": np.round(draw.normal(0, 1, n), 2),
            "binary": (draw.random(n) < 0.8).astype(float),
            "first": first, "second": second, "won": won,
            "length": length, "difficulty": difficulty,
            "preference": 1 / (1 + np.exp(-(0.3 + 0.5 * np.tanh((length - 1000) / 300) - 0.4 * difficulty + draw.normal(0, 1, n)))),
            "rater0": rated[0], "rater1": rated[1], "rater2": rated[2],
        }
        for name, column in columns.items():
            np.asarray(column, dtype="<f8").tofile(folder / f"{name}-{n}.bin")


def auroc(c):
    from sklearn.metrics import roc_auc_score
    return lambda: roc_auc_score(c("label"), c("score"))


def kendall(c):
    from scipy.stats import kendalltau
    return lambda: kendalltau(c("x"), c("y"))[0]


def alpha(c):
    from nltk.metrics.agreement import AnnotationTask
    from nltk.metrics.distance import interval_distance
    raters = [c(f"rater{i}").astype(int) for i in range(3)]
    data = [(r, i, v) for r in range(3) for i, v in enumerate(raters[r].tolist())]
    return lambda: AnnotationTask(data, interval_distance).alpha()


def bradley_terry(c):
    import statsmodels.api as sm
    first, second, won = c("first").astype(int), c("second").astype(int), c("won")

    def fit():
        rows = np.arange(len(won))
        design = np.zeros((len(won), SYSTEMS))
        design[rows, first] = 1
        design[rows, second] = -1
        theta = np.append(0, sm.Logit(won, design[:, 1:]).fit(disp=0).params)
        return (theta - theta.mean())[-1]
    return fit


def bootstrap(column):
    def prepare(c):
        from scipy.stats import bootstrap
        data = (c(column),)
        batch = max(1, 20_000_000 // len(data[0]))
        return lambda: bootstrap(data, np.mean, n_resamples=2000, method="BCa", batch=batch, random_state=1).confidence_interval.low
    return prepare


def length_control(c):
    import statsmodels.api as sm
    design = np.column_stack([np.ones(len(c("length"))), np.tanh((c("length") - 1000) / c("length").std(ddof=1)), c("difficulty")])
    return lambda: sm.GLM(c("preference"), design, family=sm.families.Binomial()).fit().params[1]


PEERS = {
    "auroc": (auroc, "scikit-learn roc_auc_score", 1.2),
    "kendall": (kendall, "SciPy kendalltau", 1.2),
    "alpha": (alpha, "NLTK AnnotationTask.alpha, interval", 1.0),
    "bradleyTerry": (bradley_terry, "statsmodels Logit, 20 systems", 1.0),
    "bcaOfAccuracy": (bootstrap("binary"), "SciPy bootstrap BCa, 2000 resamples, 0/1", 2.0),
    "bcaOfMean": (bootstrap("score"), "SciPy bootstrap BCa, 2000 resamples, reals", 2.0),
    "lengthControl": (length_control, "statsmodels GLM, 3 columns", 1.0),
}


def measure(folder):
    for name, (prepare, _, growth) in PEERS.items():
        last = None
        for n in SIZES:
            if last and last[1] * (n / last[0]) ** growth > LIMIT:
                print(json.dumps({"name": name, "rows": n, "seconds": None}), flush=True)
                continue
            columns = {}
            peer = prepare(lambda c: columns.setdefault(c, np.fromfile(folder / f"{c}-{n}.bin", dtype="<f8")))
            best, value, begun = None, None, time.perf_counter()
            while best is None or (time.perf_counter() - begun < 3):
                start = time.perf_counter()
                value = float(peer())
                took = time.perf_counter() - start
                best = took if best is None else min(best, took)
            last = (n, best)
            print(json.dumps({"name": name, "rows": n, "seconds": best, "value": value}), flush=True)


def table(folder):
    peers = {(p["name"], p["rows"]): p for p in map(json.loads, open(folder / "peers.jsonl"))}
    ours = {}
    for result in json.load(open(folder / "jmh.json")):
        name = result["benchmark"].rsplit(".", 1)[1]
        ours[name, int(result["params"]["rows"])] = result["primaryMetric"]["score"] / 1000
    values = {(v["name"], v["rows"]): v["value"] for v in map(json.loads, open(folder / "values.jsonl"))}
    print("| metric, against | rows | Assayer ms | peer ms | times faster | value, ours | value, peer |")
    print("|---|---|---|---|---|---|---|")
    for (name, rows), peer in peers.items():
        mine = ours[name, rows]
        seconds = peer["seconds"]
        theirs = f"{seconds * 1e3:.2f}" if seconds else f"over {LIMIT:.0f} s expected, left out"
        ratio = f"{seconds / mine:.1f}" if seconds else ""
        value = f"{peer['value']:.6f}" if seconds else ""
        print(f"| {name}, {PEERS[name][1]} | {rows} | {mine * 1e3:.2f} | {theirs} | {ratio} | {values[name, rows]:.6f} | {value} |")


if __name__ == "__main__":
    {"write": write, "time": measure, "table": table}[sys.argv[1]](Path(sys.argv[2]))
