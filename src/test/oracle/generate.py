#!/usr/bin/env python3
"""Writes the figures that the functions of the vocabulary are compared with.

Each line of src/test/resources/oracle/*.tsv holds, separated by tabs: how it is compared (`exact`, or
`close` for what double precision has rounded), where the figure comes from, an expression of Confere, and
the value that NumPy, SciPy or PyTorch gives in double precision. Nothing of Confere is used here, and the
tests need nothing but the files.

Run with Python 3 and the Debian packages python3-numpy, python3-scipy and python3-torch:

    python3 src/test/oracle/generate.py
"""

import math
import pathlib

import numpy as np
import scipy
import scipy.signal
import scipy.special
import torch
import torch.nn.functional as F

OUT = pathlib.Path(__file__).parent.parent / "resources" / "oracle"
TORCH = f"torch {torch.__version__}"
NUMPY = f"numpy {np.__version__}"
SCIPY = f"scipy {scipy.__version__}"
PYTHON = "python math"

rng = np.random.default_rng(20261123)


def numbers(*shape, decimals=1, low=-5, high=5):
    """Random numbers with few decimals, so that they are written exactly."""
    return np.round(rng.uniform(low, high, shape), decimals) + 0.0


def written(value):
    """A number or array as an expression of Confere."""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    array = np.asarray(value)
    if array.ndim:
        return "[" + ", ".join(written(part) for part in array) + "]"
    number = array.item()
    return np.format_float_positional(number, trim="-") if isinstance(number, float) else repr(number)


def plain(value):
    """The value of an oracle, as numbers, lists and truth values."""
    if isinstance(value, torch.Tensor):
        value = value.detach().numpy()
    return written(value)


class Sheet:
    def __init__(self, name):
        self.path = OUT / f"{name}.tsv"
        self.lines = []

    def line(self, how, origin, expression, value):
        self.lines.append("\t".join([how, origin, expression, plain(value)]))

    def exact(self, origin, expression, value):
        self.line("exact", origin, expression, value)

    def close(self, origin, expression, value):
        self.line("close", origin, expression, value)

    def write(self):
        self.path.write_text("\n".join(self.lines) + "\n", encoding="utf-8")


def tensor(array):
    return torch.tensor(np.asarray(array, dtype=float), dtype=torch.float64)


def slope(function, points):
    x = tensor(points).requires_grad_()
    function(x).sum().backward()
    return x.grad


# --- activations ------------------------------------------------------------------------------------

GRID = [-7.5, -6.0, -3.0, -2.25, -1.0, -0.5, -0.1, 0.0, 0.1, 0.5, 1.0, 2.25, 3.0, 6.0, 7.5]
OFF_KINKS = [x for x in GRID if abs(x) != 3]


def activations():
    sheet = Sheet("activations")

    def both(name, function, how="close", points=GRID, slopes=None, extra=""):
        line = getattr(sheet, how)
        x = written(points)
        line(f"{TORCH} {name}", f"{name}({x}{extra})", function(tensor(points)))
        at = points if slopes is None else slopes
        line(f"{TORCH} {name} backward", f"{name}'({written(at)}{extra})", slope(function, at))

    both("relu", F.relu, "exact")
    both("leaky_relu", F.leaky_relu)
    both("leaky_relu", lambda x: F.leaky_relu(x, 0.25), "exact", extra=", 0.25")
    both("elu", F.elu)
    both("elu", lambda x: F.elu(x, 0.5), extra=", 0.5")
    both("selu", F.selu)
    both("relu6", F.relu6, "exact")
    both("hardtanh", F.hardtanh, "exact")
    # PyTorch takes 1/6 in single precision in this derivative, so NumPy says it.
    x = written(GRID)
    sheet.close(f"{TORCH} hardsigmoid", f"hardsigmoid({x})", F.hardsigmoid(tensor(GRID)))
    value = np.where(np.abs(GRID) < 3, 1 / 6, 0.0)
    sheet.close(f"{NUMPY} where", f"hardsigmoid'({x})", value)
    both("hardswish", F.hardswish, slopes=OFF_KINKS)
    both("sigmoid", torch.sigmoid)
    both("tanh", torch.tanh)
    both("gelu", F.gelu)
    both("gelu", lambda x: F.gelu(x, approximate="tanh"), extra=', approximate = "tanh"')
    both("silu", F.silu)
    both("softplus", F.softplus)
    both("mish", F.mish)
    both("softsign", F.softsign)
    sheet.exact(f"{NUMPY} heaviside", f"step({written(GRID)})", np.heaviside(GRID, 0.0))
    for shape in [(4,), (2, 3), (2, 3, 2), (2, 2, 3, 2)]:
        x = numbers(*shape)
        channels = 1 if len(shape) == 1 else shape[1] if len(shape) != 3 else shape[0]
        a = numbers(channels, decimals=2, low=0, high=1)
        given = tensor(x) if len(shape) != 3 else tensor(x)[None]
        value = F.prelu(given, tensor(a)).reshape(shape)
        slopes = a[0] if len(shape) == 1 else a
        sheet.close(f"{TORCH} prelu", f"prelu({written(x)}, {written(slopes)})", value)
    for shape in [(1,), (5,), (2, 3), (2, 2, 3)]:
        x = numbers(*shape)
        for axis in range(len(shape)):
            at = f"{written(x)}, axis = {axis + 1}"
            sheet.close(f"{TORCH} softmax", f"softmax({at})", torch.softmax(tensor(x), axis))
            sheet.close(f"{TORCH} log_softmax", f"log_softmax({at})", torch.log_softmax(tensor(x), axis))
        sheet.close(f"{SCIPY} softmax", f"softmax({written(x)})", scipy.special.softmax(x, axis=-1))
    sheet.write()


# --- windows ----------------------------------------------------------------------------------------


def option(name, value):
    return f", {name} = {written(value)}"


def windows():
    sheet = Sheet("windows")
    cases = [
        dict(),
        dict(stride=2),
        dict(padding=1),
        dict(dilation=2),
        dict(stride=[2, 1], padding=[0, 2], dilation=[1, 2]),
        dict(stride=[1, 3], padding=[2, 1]),
    ]
    for size, kernel in [((5, 5), (3, 3)), ((6, 7), (2, 3)), ((5, 6), (1, 2))]:
        for case in cases:
            x, k = numbers(*size, decimals=0), numbers(*kernel, decimals=0)
            options = "".join(option(*item) for item in case.items())
            value = F.conv2d(tensor(x)[None, None], tensor(k)[None, None], **case)[0, 0]
            sheet.exact(f"{TORCH} conv2d", f"conv2d({written(x)}, {written(k)}{options})", value)
    for shape, kernels in [((3, 4, 5), (2, 3, 2, 2)), ((2, 2, 6, 4), (3, 2, 3, 1))]:
        for case in cases:
            x, k, b = numbers(*shape), numbers(*kernels), numbers(kernels[0])
            options = "".join(option(*item) for item in case.items()) + option("bias", b)
            value = F.conv2d(tensor(x), tensor(k), tensor(b), **case)
            sheet.close(f"{TORCH} conv2d", f"conv2d({written(x)}, {written(k)}{options})", value)
    for size, kernel in [((5, 5), (3, 3)), ((4, 6), (2, 3)), ((3, 3), (3, 3))]:
        x, k = numbers(*size, decimals=0), numbers(*kernel, decimals=0)
        value = scipy.signal.convolve2d(x, k, mode="valid")
        sheet.exact(f"{SCIPY} convolve2d valid", f"convolve2d({written(x)}, {written(k)})", value)
        full = scipy.signal.convolve2d(x, k, mode="full")
        margin = written([kernel[0] - 1, kernel[1] - 1])
        expression = f"convolve2d({written(x)}, {written(k)}, padding = {margin})"
        sheet.exact(f"{SCIPY} convolve2d full", expression, full)
    for case in [dict(), dict(stride=2), dict(padding=2), dict(dilation=2, padding=1)]:
        options = "".join(option(*item) for item in case.items())
        x, k = numbers(7, decimals=0), numbers(3, decimals=0)
        value = F.conv1d(tensor(x)[None, None], tensor(k)[None, None], **case)[0, 0]
        sheet.exact(f"{TORCH} conv1d", f"conv1d({written(x)}, {written(k)}{options})", value)
        x, k, b = numbers(2, 3, 6), numbers(2, 3, 2), numbers(2)
        value = F.conv1d(tensor(x), tensor(k), tensor(b), **case)
        expression = f"conv1d({written(x)}, {written(k)}{options}{option('bias', b)})"
        sheet.close(f"{TORCH} conv1d", expression, value)
    x, k = numbers(6, decimals=0), numbers(3, decimals=0)
    sheet.exact(f"{NUMPY} correlate", f"conv1d({written(x)}, {written(k)})", np.correlate(x, k, "valid"))
    pools = [
        (2, {}),
        (3, dict(stride=1)),
        ([2, 3], dict(stride=[1, 2])),
        (3, dict(stride=2, padding=1)),
        ([3, 2], dict(padding=[1, 0])),
    ]
    for shape in [(6, 7), (2, 5, 6), (2, 2, 4, 5)]:
        for size, case in pools:
            x = numbers(*shape)
            given = tensor(x) if len(shape) > 2 else tensor(x)[None]
            options = option("size", size) + "".join(option(*item) for item in case.items())
            for name, how in [("max_pool2d", sheet.exact), ("avg_pool2d", sheet.close)]:
                value = getattr(F, name)(given, size, **case)
                value = value if len(shape) > 2 else value[0]
                how(f"{TORCH} {name}", f"{name}({written(x)}{options})", value)
        x = numbers(*shape)
        sheet.exact(f"{TORCH} amax", f"global_max_pool2d({written(x)})", torch.amax(tensor(x), (-2, -1)))
        sheet.close(f"{TORCH} mean", f"global_avg_pool2d({written(x)})", torch.mean(tensor(x), (-2, -1)))
    sheet.write()


# --- layers and losses ------------------------------------------------------------------------------


def layers():
    sheet = Sheet("layers")
    for batch, n, m in [((), 4, 3), ((), 1, 1), ((5,), 3, 2)]:
        x, w, b = numbers(*batch, n), numbers(m, n), numbers(m)
        expression = f"dense({written(x)}, {written(w)}, {written(b)})"
        sheet.close(f"{TORCH} linear", expression, F.linear(tensor(x), tensor(w), tensor(b)))
        x, w = numbers(*batch, n, decimals=0), numbers(m, n, decimals=0)
        sheet.exact(f"{TORCH} linear", f"dense({written(x)}, {written(w)})", F.linear(tensor(x), tensor(w)))
    for shape in [(3, 4), (2, 3, 2, 2)]:
        x, c = numbers(*shape), shape[1]
        mean, gamma, beta = numbers(c), numbers(c), numbers(c)
        var = numbers(c, decimals=2, low=0.1, high=4)
        value = F.batch_norm(tensor(x), tensor(mean), tensor(var), tensor(gamma), tensor(beta))
        given = ", ".join(written(v) for v in [x, mean, var, gamma, beta])
        sheet.close(f"{TORCH} batch_norm", f"batch_norm({given})", value)
        value = F.batch_norm(tensor(x), tensor(mean), tensor(var), eps=0.25)
        given = ", ".join(written(v) for v in [x, mean, var])
        sheet.close(f"{TORCH} batch_norm", f"batch_norm({given}, ε = 0.25)", value)
    x, mean, var = numbers(3, 2, 2), numbers(3), numbers(3, decimals=2, low=0.1, high=4)
    value = F.batch_norm(tensor(x)[None], tensor(mean), tensor(var))[0]
    given = ", ".join(written(v) for v in [x, mean, var])
    sheet.close(f"{TORCH} batch_norm", f"batch_norm({given})", value)
    for shape in [(4,), (2, 3), (2, 2, 3)]:
        x, gamma, beta = numbers(*shape), numbers(shape[-1]), numbers(shape[-1])
        value = F.layer_norm(tensor(x), shape[-1:], tensor(gamma), tensor(beta))
        given = ", ".join(written(v) for v in [x, gamma, beta])
        sheet.close(f"{TORCH} layer_norm", f"layer_norm({given})", value)
    for shape in [(1,), (5,), (2, 3)]:
        p, t = numbers(*shape), numbers(*shape)
        given = f"{written(p)}, {written(t)}"
        sheet.close(f"{TORCH} mse_loss", f"mse({given})", F.mse_loss(tensor(p), tensor(t)))
        sheet.close(f"{TORCH} l1_loss", f"mae({given})", F.l1_loss(tensor(p), tensor(t)))
        p = numbers(*shape, decimals=2, low=0.01, high=0.99)
        t = numbers(*shape, decimals=0, low=0, high=1)
        value = F.binary_cross_entropy(tensor(p), tensor(t))
        sheet.close(f"{TORCH} bce", f"binary_cross_entropy({written(p)}, {written(t)})", value)
        t = numbers(*shape, decimals=1, low=0, high=1)
        value = F.binary_cross_entropy(tensor(p), tensor(t))
        sheet.close(f"{TORCH} bce", f"binary_cross_entropy({written(p)}, {written(t)})", value)
        s, t = numbers(*shape), np.sign(numbers(*shape) + 0.01)
        value = np.mean(np.maximum(0, 1 - t * s))
        sheet.close(f"{NUMPY} maximum", f"hinge({written(s)}, {written(t)})", value)
    logits, classes = numbers(4, 3), rng.integers(0, 3, 4)
    value = F.cross_entropy(tensor(logits), torch.tensor(classes))
    sheet.close(f"{TORCH} cross_entropy", f"cross_entropy({written(logits)}, {written(classes + 1)})", value)
    for c in range(3):
        value = F.cross_entropy(tensor(logits[0]), torch.tensor(c))
        sheet.close(f"{TORCH} cross_entropy", f"cross_entropy({written(logits[0])}, {c + 1})", value)
    shares = np.array([[0.5, 0.25, 0.25], [0.1, 0.2, 0.7], [0, 1, 0], [0.4, 0.6, 0]])
    value = F.cross_entropy(tensor(logits), tensor(shares))
    sheet.close(f"{TORCH} cross_entropy", f"cross_entropy({written(logits)}, {written(shares)})", value)
    value = F.one_hot(torch.tensor([0, 2, 1]), 4)
    sheet.exact(f"{TORCH} one_hot", "one_hot([1, 3, 2], 4)", value)
    for fan_in, fan_out in [(3, 5), (100, 10), (784, 128)]:
        gain = torch.nn.init.calculate_gain("relu")
        sheet.close(f"{TORCH} calculate_gain", f"he_std({fan_in})", gain / math.sqrt(fan_in))
        value = math.sqrt(2.0 / (fan_in + fan_out))
        sheet.close("PyTorch documentation of xavier_normal_", f"xavier_std({fan_in}, {fan_out})", value)
    sheet.write()


# --- arrays -----------------------------------------------------------------------------------------


def arrays():
    sheet = Sheet("arrays")
    folds = {
        "sum": (np.sum, "close"),
        "product": (np.prod, "close"),
        "mean": (np.mean, "close"),
        "median": (np.median, "close"),
        "var": (np.var, "close"),
        "std": (np.std, "close"),
        "max": (np.max, "exact"),
        "min": (np.min, "exact"),
        "argmax": (lambda x, axis=None: np.argmax(x, axis) + 1, "exact"),
        "argmin": (lambda x, axis=None: np.argmin(x, axis) + 1, "exact"),
        "active_rate": (lambda x, axis=None: np.mean(x > 0, axis), "close"),
        "sparsity": (lambda x, axis=None: np.mean(x == 0, axis), "close"),
    }
    for shape in [(1,), (6,), (3, 4), (2, 3, 2)]:
        x = numbers(*shape, decimals=0, low=-2, high=2) if len(shape) == 2 else numbers(*shape)
        for name, (fold, how) in folds.items():
            line = getattr(sheet, how)
            line(f"{NUMPY} {name}", f"{name}({written(x)})", fold(x))
            for axis in range(len(shape)):
                line(f"{NUMPY} {name}", f"{name}({written(x)}, axis = {axis + 1})", fold(x, axis=axis))
        for axis in range(len(shape)):
            at = f"{written(x)}, axis = {axis + 1}"
            sheet.close(f"{NUMPY} cumsum", f"cumsum({at})", np.cumsum(x, axis))
            sheet.exact(f"{NUMPY} sort", f"sort({at})", np.sort(x, axis))
            truths = f"{written(x)} > 0, axis = {axis + 1}"
            sheet.exact(f"{NUMPY} count_nonzero", f"count({truths})", np.count_nonzero(x > 0, axis))
            sheet.exact(f"{NUMPY} any", f"any({truths})", np.any(x > 0, axis))
            sheet.exact(f"{NUMPY} all", f"all({truths})", np.all(x > 0, axis))
        sheet.exact(f"{NUMPY} count_nonzero", f"count({written(x)} > 0)", np.count_nonzero(x > 0))
        sheet.exact(f"{NUMPY} shape", f"shape({written(x)})", np.shape(x))
        sheet.exact(f"{NUMPY} transpose", f"transpose({written(x)})", np.transpose(x))
        sheet.exact(f"{NUMPY} ravel", f"flatten({written(x)})", np.ravel(x))
        sheet.exact(f"{NUMPY} reshape", f"reshape({written(x)}, [{x.size}, 1])", np.reshape(x, (x.size, 1)))
        other = numbers(*shape)
        for axis in range(len(shape)):
            expression = f"concat({written(x)}, {written(other)}, axis = {axis + 1})"
            sheet.exact(f"{NUMPY} concatenate", expression, np.concatenate([x, other], axis))
    x = numbers(5)
    sheet.close(f"{NUMPY} var", f"var({written(x)}, ddof = 1)", np.var(x, ddof=1))
    sheet.close(f"{NUMPY} std", f"std({written(x)}, ddof = 1)", np.std(x, ddof=1))
    sheet.exact(f"{NUMPY} pad", f"pad({written(x)}, 2)", np.pad(x, 2))
    image = numbers(2, 3, 2)
    value = np.pad(image, [(0, 0), (1, 1), (2, 2)], constant_values=7)
    sheet.exact(f"{NUMPY} pad", f"pad({written(image)}, [1, 2], value = 7)", value)
    # Broadcasting
    pairs = [((), (3,)), ((3,), (3,)), ((2, 3), (3,)), ((2, 1), (3,)), ((2, 1, 3), (4, 1)), ((1,), (2, 2))]
    for left, right in pairs:
        a, b = numbers(*left, decimals=0), numbers(*right, decimals=0) + 0.5
        for sign, operation in {"+": np.add, "-": np.subtract, "*": np.multiply}.items():
            sheet.exact(f"{NUMPY} {sign}", f"{written(a)} {sign} {written(b)}", operation(a, b))
        sheet.close(f"{NUMPY} /", f"{written(a)} / {written(b)}", a / b)
        sheet.exact(f"{NUMPY} mod", f"{written(a)} mod {written(b)}", np.mod(a, b))
        sheet.exact(f"{NUMPY} <", f"{written(a)} < {written(b)}", a < b)
        sheet.exact(f"{NUMPY} =", f"{written(a)} = {written(b)}", a == b)
        sheet.exact(f"{NUMPY} maximum", f"max({written(a)}, {written(b)})", np.maximum(a, b))
        sheet.exact(f"{NUMPY} minimum", f"min({written(a)}, {written(b)})", np.minimum(a, b))
        value = np.where(a < b, a, b)
        sheet.exact(f"{NUMPY} where", f"where({written(a)} < {written(b)}, {written(a)}, {written(b)})", value)
    # Linear algebra
    for n in [1, 2, 3, 4]:
        a = np.round(numbers(n, n) + 6 * np.eye(n), 1)  # far from singular
        b, v = numbers(n, 2), numbers(n)
        sheet.close(f"{NUMPY} det", f"det({written(a)})", np.linalg.det(a))
        sheet.close(f"{NUMPY} inv", f"inverse({written(a)})", np.linalg.inv(a))
        sheet.close(f"{NUMPY} solve", f"solve({written(a)}, {written(b)})", np.linalg.solve(a, b))
        sheet.close(f"{NUMPY} solve", f"solve({written(a)}, {written(v)})", np.linalg.solve(a, v))
        sheet.close(f"{NUMPY} trace", f"trace({written(a)})", np.trace(a))
        sheet.close(f"{NUMPY} matmul", f"matmul({written(a)}, {written(b)})", a @ b)
        sheet.close(f"{NUMPY} matmul", f"matmul({written(v)}, {written(b)})", v @ b)
        sheet.close(f"{NUMPY} matmul", f"matmul({written(a)}, {written(v)})", a @ v)
        sheet.close(f"{NUMPY} dot", f"dot({written(v)}, {written(v)})", np.dot(v, v))
        sheet.close(f"{NUMPY} outer", f"outer({written(v)}, {written(b[:, 0])})", np.outer(v, b[:, 0]))
        sheet.close(f"{NUMPY} norm", f"norm({written(a)})", np.linalg.norm(a))
        for p in [1, 2, 3]:
            sheet.close(f"{NUMPY} norm", f"norm({written(v)}, {p})", np.linalg.norm(v, p))
        sheet.exact(f"{NUMPY} norm", f'norm({written(v)}, p = "inf")', np.linalg.norm(v, np.inf))
        sheet.exact(f"{NUMPY} eye", f"eye({n})", np.eye(n))
    low = np.array([[1, 2, 3], [2, 4, 6], [1, 0, 1]])
    sheet.exact(f"{NUMPY} matrix_rank", f"matrix_rank({written(low)})", np.linalg.matrix_rank(low))
    wide = numbers(2, 4)
    sheet.exact(f"{NUMPY} matrix_rank", f"matrix_rank({written(wide)})", np.linalg.matrix_rank(wide))
    sheet.exact(f"{NUMPY} linspace", "linspace(-1, 1, 9)", np.linspace(-1, 1, 9))
    sheet.exact(f"{NUMPY} arange", "arange(2, -1, -0.5)", np.arange(2, -1, -0.5))
    sheet.write()


# --- elementary -------------------------------------------------------------------------------------


def elementary():
    sheet = Sheet("elementary")
    everywhere = [-7.5, -2.0, -1.0, -0.3, 0.0, 0.1, 0.5, 1.0, 2.0, 6.25]
    positive = [0.01, 0.5, 1.0, 2.0, 3.7, 100.0, 12345.678]
    unit = [-0.99, -0.5, 0.0, 0.25, 0.7]

    def both(name, function, points):
        sheet.close(f"{TORCH} {name}", f"{name}({written(points)})", function(tensor(points)))
        value = slope(function, points)
        sheet.close(f"{TORCH} {name} backward", f"{name}'({written(points)})", value)

    for name in ["exp", "sin", "cos", "tan", "atan", "sinh", "cosh", "erf", "abs"]:
        both(name, getattr(torch, name), everywhere)
    for name in ["sqrt", "log", "log2", "log10"]:
        both(name, getattr(torch, name), positive)
    for name in ["asin", "acos"]:
        both(name, getattr(torch, name), unit)
    both("ln", torch.log, positive)
    sheet.close(f"{NUMPY} arcsin", "asin([-1, 1])", np.arcsin([-1, 1]))
    sheet.close(f"{NUMPY} arccos", "acos([-1, 1])", np.arccos([-1, 1]))
    for y, x in [(1, 2), (1, -2), (-1, -2), (-1, 2), (3, 0), (-3, 0), (0, -1), (0, 0)]:
        sheet.close(f"{NUMPY} arctan2", f"atan2({y}, {x})", np.arctan2(y, x))
    for x, base in [(10, 3), (0.2, 7), (5, 0.5)]:
        sheet.close(f"{PYTHON} log", f"log({x}, {base})", math.log(x, base))
        value = slope(lambda t: torch.log(t) / math.log(base), [x])[0]
        sheet.close(f"{TORCH} log backward", f"log'({x}, {base})", value)
    for x, n in [(2, 3), (10, 5), (0.3, 4)]:
        sheet.close(f"{PYTHON} pow", f"root({x}, {n})", x ** (1 / n))
        value = slope(lambda t: t ** (1 / n), [x])[0]
        sheet.close(f"{TORCH} pow backward", f"root'({x}, {n})", value)
    sheet.close(f"{SCIPY} cbrt", "root(-5, 3)", scipy.special.cbrt(-5))
    for base, power in [(2.5, 3), (2.5, -3), (2, 0.5), (0.3, 1.7), (-2, 3), (0, 0)]:
        sheet.close(f"{PYTHON} pow", f"({written(base)})^({written(power)})", math.pow(base, power))
    for name, function in {"sign": np.sign, "floor": np.floor, "ceil": np.ceil}.items():
        sheet.exact(f"{NUMPY} {name}", f"{name}({written(everywhere)})", function(everywhere))
    untied = [x + 0.01 for x in everywhere]
    sheet.exact(f"{NUMPY} round", f"round({written(np.round(untied, 2))})", np.round(untied, 0))
    given = [12.344, -12.346, 0.006]
    sheet.exact(f"{NUMPY} round", f"round({written(given)}, 2)", np.round(given, 2))
    sheet.exact(f"{NUMPY} round", "round([1234, -1266], -2)", np.round([1234, -1266], -2))
    sheet.exact(f"{NUMPY} clip", f"clip({written(everywhere)}, -1, 0.5)", np.clip(everywhere, -1, 0.5))
    for n in [0, 1, 5, 20, 30]:
        sheet.exact(f"{PYTHON} factorial", f"factorial({n})", math.factorial(n))
    for n, k in [(0, 0), (5, 2), (50, 25), (3, 7)]:
        sheet.exact(f"{PYTHON} comb", f"binomial({n}, {k})", math.comb(n, k))
    for a, b in [(12, 18), (0, 5), (-4, 6), (7, 13)]:
        sheet.exact(f"{NUMPY} gcd", f"gcd({a}, {b})", np.gcd(a, b))
        sheet.exact(f"{NUMPY} lcm", f"lcm({a}, {b})", np.lcm(a, b))
    sheet.close(f"{PYTHON} constants", "[pi, e]", [math.pi, math.e])
    sheet.write()


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for write in [activations, windows, layers, arrays, elementary]:
        write()
