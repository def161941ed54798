"""Why the system refuses a file, in Indonesian; a leaf."""

import errno

_REASONS = {
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EEXIST: "bagian dari namanya bukan folder",
    errno.EIO: "penyimpanan itu rusak atau terputus",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.EINVAL: "nama itu tidak dapat dipakai",
    errno.ELOOP: "tautannya berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ENOENT: "tidak ada",
    errno.ENOSPC: "penyimpanan penuh",
    errno.ENOTDIR: "bagian dari namanya bukan folder",
    errno.EROFS: "penyimpanan itu hanya dapat dibaca",
}


def sebab(fault: OSError) -> str:
    """The reason of a failure, in words that a person can act on; the system's own words where it has none."""
    return _REASONS.get(fault.errno or 0, fault.strerror or str(fault))
