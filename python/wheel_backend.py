"""Makes the wheel of this folder: nothing to download, nothing to compile.

The package finds libanomalon when it is imported, see anomalon/_library.py.
"""
import base64
import hashlib
import os
import re
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = "anomalon"


def version():
    path = os.path.join(HERE, PACKAGE, "_version.py")
    with open(path, encoding="ascii") as source:
        return re.search('"(.*)"', source.read()).group(1)


def metadata():
    return ("Metadata-Version: 2.1\nName: %s\nVersion: %s\n"
            "Summary: Exact symmetry checks of gauge models\n"
            "Requires-Python: >=3.9\n" % (PACKAGE, version()))


def build_wheel(folder, config_settings=None, metadata_directory=None):
    stem = "%s-%s" % (PACKAGE, version())
    files = {}
    for name in sorted(os.listdir(os.path.join(HERE, PACKAGE))):
        if name.endswith((".py", "py.typed")):
            path = os.path.join(HERE, PACKAGE, name)
            with open(path, "rb") as source:
                files["%s/%s" % (PACKAGE, name)] = source.read()
    info = stem + ".dist-info"
    files[info + "/METADATA"] = metadata().encode()
    files[info + "/WHEEL"] = (b"Wheel-Version: 1.0\nGenerator: anomalon\n"
                              b"Root-Is-Purelib: true\nTag: py3-none-any\n")
    record = ""
    for name, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest())
        record += "%s,sha256=%s,%d\n" % (name, digest.decode().rstrip("="),
                                         len(data))
    files[info + "/RECORD"] = (record + info + "/RECORD,,\n").encode()
    wheel = stem + "-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(folder, wheel), "w",
                         zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(name, data)
    return wheel
