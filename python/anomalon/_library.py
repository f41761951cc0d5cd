"""libanomalon, by ctypes: where it is, and its functions (api/api.h)."""
import ctypes
import functools
import glob
import os

SONAME = "libanomalon.so.0"

TAKE = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_char_p)
STOP = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p)
TEXTS = ctypes.POINTER(ctypes.c_char_p)


class Search(ctypes.Structure):
    """struct an_api_searching."""
    _fields_ = [
        ("take", TAKE), ("stop", STOP), ("context", ctypes.c_void_p),
        ("where", TEXTS), ("nwhere", ctypes.c_size_t),
        ("atlas", ctypes.c_char_p),
        ("families", ctypes.c_int), ("singlets", ctypes.c_int),
        ("chiral_set", ctypes.c_int),
        ("unit", ctypes.c_char_p), ("order", ctypes.c_char_p),
        ("anomalies", ctypes.c_char_p), ("up_to", ctypes.c_char_p),
        ("modulo", ctypes.c_char_p),
        ("all_orders", ctypes.c_bool), ("all_multiples", ctypes.c_bool),
        ("both_signs", ctypes.c_bool), ("count", ctypes.c_bool),
        ("first", ctypes.c_size_t), ("threads", ctypes.c_int),
    ]


class Completing(ctypes.Structure):
    """struct an_api_completing."""
    _fields_ = [
        ("stop", STOP), ("context", ctypes.c_void_p),
        ("add", ctypes.c_char_p), ("unit", ctypes.c_char_p),
        ("fermions", TEXTS), ("scalars", TEXTS), ("where", TEXTS),
        ("nfermions", ctypes.c_size_t), ("nscalars", ctypes.c_size_t),
        ("nwhere", ctypes.c_size_t),
        ("any_charge", ctypes.c_bool), ("verdicts", ctypes.c_bool),
        ("threads", ctypes.c_int),
    ]


class Options(ctypes.Structure):
    """struct an_api_options."""
    _fields_ = [
        ("name", ctypes.c_char_p), ("beside", ctypes.c_bool),
        ("set", TEXTS), ("nset", ctypes.c_size_t),
        ("folder", TEXTS), ("nfolders", ctypes.c_size_t),
        ("format", ctypes.c_char_p), ("fragment", ctypes.c_bool),
        ("verbose", ctypes.c_bool), ("phase", ctypes.c_char_p),
        ("max_dimension", ctypes.c_int), ("max", ctypes.c_int),
        ("verdicts", TEXTS), ("nverdicts", ctypes.c_size_t),
        ("with", ctypes.c_char_p), ("fields", ctypes.c_char_p),
        ("all", ctypes.c_bool), ("search", ctypes.POINTER(Search)),
        ("completing", ctypes.POINTER(Completing)),
    ]


# Lists of texts, and where their number goes.
LISTS = {"set": "nset", "folder": "nfolders", "verdicts": "nverdicts",
         "where": "nwhere", "fermions": "nfermions", "scalars": "nscalars"}


def _candidates():
    """Paths of the library: what ANOMALON_LIBRARY says, this source tree, what
    is installed."""
    if "ANOMALON_LIBRARY" in os.environ:
        yield os.environ["ANOMALON_LIBRARY"]
        return
    tree = os.path.dirname(os.path.dirname(os.path.dirname(
        os.path.abspath(__file__))))
    yield os.path.join(tree, "build", SONAME)
    yield SONAME
    for prefix in ("/usr/local", "/usr"):
        yield os.path.join(prefix, "lib", SONAME)


def _load():
    for path in _candidates():
        try:
            return ctypes.CDLL(path), path
        except OSError as error:
            reason = error
    raise ImportError(
        "libanomalon was not found (%s): `make install` puts it in place, or "
        "ANOMALON_LIBRARY names it" % reason)


_dll, PATH = _load()
_dll.an_api_version.restype = ctypes.c_char_p
_dll.an_api_free.argtypes = [ctypes.c_void_p]
_dll.an_api_free.restype = None
_dll.an_api_end_thread.restype = None
for _name in ("check", "explain", "operators", "solve", "breaking", "content",
              "search"):
    _function = getattr(_dll, "an_api_" + _name)
    _function.restype = ctypes.c_int
    _function.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_char_p,
                          ctypes.c_size_t, ctypes.POINTER(Options)]


def version():
    return _dll.an_api_version().decode()


def end_thread():
    """A thread that has called the library gives memory back."""
    _dll.an_api_end_thread()


def model_folders():
    """Where library models are: ANOMALON_MODELS, then those that belong to the
    library that was found."""
    return _model_folders(os.environ.get("ANOMALON_MODELS", ""))


@functools.lru_cache(maxsize=None)
def _model_folders(named):
    folders = [f for f in named.split(":") if f]
    above = os.path.dirname(os.path.dirname(os.path.abspath(PATH)))
    for folder in (os.path.join(above, "share", "anomalon", "models"),
                   os.path.join(above, "models"),
                   "/usr/local/share/anomalon/models",
                   "/usr/share/anomalon/models"):
        if glob.glob(os.path.join(folder, "*.yaml")):
            folders.append(folder)
            break
    return folders


def _fill(structure, options):
    """The fields of a structure; texts are encoded, None is left out."""
    for name, value in options.items():
        if value is None:
            continue
        if name in LISTS:
            value = [text.encode() for text in value]
            setattr(structure, LISTS[name], len(value))
            value = (ctypes.c_char_p * len(value))(*value)
        elif isinstance(value, str):
            value = value.encode()
        setattr(structure, name, value)
    return structure


def call(function, model, search=None, completing=None, **options):
    """Status and report of one call; model is bytes, or None. Options are those
    of the structures."""
    filled = _fill(Options(), options)
    if search is not None:
        filled.search = ctypes.pointer(_fill(Search(), search))
    if completing is not None:
        filled.completing = ctypes.pointer(_fill(Completing(), completing))
    report = ctypes.c_void_p()
    status = getattr(_dll, "an_api_" + function)(
        ctypes.byref(report), model, len(model) if model is not None else 0,
        ctypes.byref(filled))
    try:
        return status, ctypes.string_at(report).decode()
    finally:
        _dll.an_api_free(report)
