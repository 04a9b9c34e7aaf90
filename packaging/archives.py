"""Archives that are the same bytes whenever and by whomever they are made: names sorted, one moment for all, no owner.

What goes into one is told as {path: File}; folders are made as they are needed.
"""
import gzip
import hashlib
import io
import os
import subprocess
import tarfile
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class File:
    content: bytes
    program: bool = False  # that one runs

    @property
    def mode(self):
        return 0o755 if self.program else 0o644


def gzipped(content):
    """As `gzip -9 -n`: neither name nor time."""
    return gzip.compress(content, 9, mtime=0)


def zipped(files, moment):
    """moment: seconds since 1970. (A zip knows even seconds only, from 1980 on.)"""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, file in sorted(files.items()):
            entry = zipfile.ZipInfo(name, time.gmtime(moment)[:6])
            entry.create_system = 3  # Unix: the mode counts
            entry.external_attr = (0o100000 | file.mode) << 16
            archive.writestr(entry, file.content, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def folders_of(files):
    return {str(folder) for name in files for folder in Path(name).parents if str(folder) != "."}


def tarred(files, moment):
    """A .tar.gz."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name in sorted(folders_of(files) | set(files)):
            entry = tarfile.TarInfo(name)
            entry.mtime = moment
            if name in files:
                entry.mode, entry.size = files[name].mode, len(files[name].content)
                archive.addfile(entry, io.BytesIO(files[name].content))
            else:
                entry.mode, entry.type = 0o755, tarfile.DIRTYPE
                archive.addfile(entry)
    return gzipped(buffer.getvalue())


def write_tree(files, root, moment):
    for folder in sorted(folders_of(files)):
        (root / folder).mkdir(mode=0o755, parents=True, exist_ok=True)
        (root / folder).chmod(0o755)
    for name, file in files.items():
        (root / name).write_bytes(file.content)
        (root / name).chmod(file.mode)
    for path in [*root.rglob("*"), root]:
        os.utime(path, (moment, moment))


def debian_package(files, control, moment):
    """A .deb. control: its fields, in their order; Installed-Size and md5sums are added."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        root.mkdir()
        root.chmod(0o755)
        size = sum((len(file.content) + 1023) // 1024 for file in files.values()) + len(folders_of(files))
        fields = "".join(f"{name}: {value}\n" for name, value in {"Package": control["Package"], "Installed-Size": size, **control}.items())
        sums = "".join(f"{hashlib.md5(file.content).hexdigest()}  {name}\n" for name, file in sorted(files.items()))
        write_tree({**files, "DEBIAN/control": File(fields.encode()), "DEBIAN/md5sums": File(sums.encode())}, root, moment)
        # One thread: xz cuts what it compresses by the number of them, and so by the machine.
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", root, Path(folder) / "made.deb"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)})
        return (Path(folder) / "made.deb").read_bytes()

