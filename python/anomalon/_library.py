"""libanomalon, by ctypes: where it is, and its functions (api/api.h)."""
import ctypes
import ctypes.util
import glob
import os

SONAME = "libanomalon.so.0"


class Options(ctypes.Structure):
    """struct an_api_options."""
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("beside", ctypes.c_bool),
        ("set", ctypes.POINTER(ctypes.c_char_p)),
        ("nset", ctypes.c_size_t),
        ("folder", ctypes.POINTER(ctypes.c_char_p)),
        ("nfolders", ctypes.c_size_t),
        ("format", ctypes.c_char_p),
        ("fragment", ctypes.c_bool),
        ("verbose", ctypes.c_bool),
        ("phase", ctypes.c_char_p),
        ("max_dimension", ctypes.c_int),
        ("max", ctypes.c_int),
    ]


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
for _name in ("check", "explain", "operators", "solve"):
    _function = getattr(_dll, "an_api_" + _name)
    _function.restype = ctypes.c_int
    _function.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_char_p,
                          ctypes.c_size_t, ctypes.POINTER(Options)]


def version():
    return _dll.an_api_version().decode()


def model_folders():
    """Where library models are: ANOMALON_MODELS, then those that belong to the
    library that was found."""
    folders = [f for f in os.environ.get("ANOMALON_MODELS", "").split(":") if f]
    above = os.path.dirname(os.path.dirname(os.path.abspath(PATH)))
    for folder in (os.path.join(above, "share", "anomalon", "models"),
                   os.path.join(above, "models"),
                   "/usr/local/share/anomalon/models",
                   "/usr/share/anomalon/models"):
        if glob.glob(os.path.join(folder, "*.yaml")):
            folders.append(folder)
            break
    return folders


def _list(texts):
    encoded = [t.encode() for t in texts]
    return (ctypes.c_char_p * len(encoded))(*encoded), len(encoded)


def call(function, model, name=None, beside=False, assignments=(), folders=(),
         format="json", fragment=False, verbose=False, phase=None,
         max_dimension=0, max=0):
    """Status and report of one call; model is bytes."""
    options = Options(
        name=name.encode() if name else None, beside=beside,
        format=format.encode(), fragment=fragment, verbose=verbose,
        phase=phase.encode() if phase else None, max_dimension=max_dimension,
        max=max)
    options.set, options.nset = _list(assignments)
    options.folder, options.nfolders = _list(folders)
    report = ctypes.c_void_p()
    status = getattr(_dll, "an_api_" + function)(
        ctypes.byref(report), model, len(model), ctypes.byref(options))
    try:
        return status, ctypes.string_at(report).decode()
    finally:
        _dll.an_api_free(report)
